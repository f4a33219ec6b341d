/** A full replica of Evenboard's document, as a screen keeps it, a change of epoch included. */
import { brotliDecompressSync } from 'node:zlib';
import { buildNextEpoch, createReplica } from '@evenboard/shared/document/projection';
import type { Idea, Place } from '@evenboard/shared/domain/idea';
import { readMessageDown } from '@evenboard/shared/protocol/codec';
import { NEWS, SYNC } from '@evenboard/shared/protocol/frame-types';
import type { News } from '@evenboard/shared/protocol/messages-down';
import { readNews } from '@evenboard/shared/protocol/news';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage } from 'y-protocols/sync';
import { applyUpdate, type Doc } from 'yjs';
import type { Ear, EarListener } from './subject.ts';

const SERVER = 'server';

export function createEvenboardEar(listener: EarListener): Ear {
  let doc = listen(createReplica(), listener);

  function takeNews({ update, presence, newEpoch }: News): void {
    if (update !== null) applyUpdate(doc, update, SERVER);
    for (const { ideaId, x } of presence?.moving ?? []) listener.sawPresence(ideaId, x);
    if (newEpoch !== null) doc = listen(buildNextEpoch(doc, newEpoch.epoch), listener);
  }

  return {
    onFrame(frame) {
      const decoder = decoding.createDecoder(frame);
      const type = decoding.readVarUint(decoder);
      if (type === NEWS) takeNews(readNews(decoder));
      else if (type === SYNC) readSyncMessage(decoder, encoding.createEncoder(), doc, SERVER);
      else readMessageDown(decoder);
    },
    onBoard: (packed) => applyUpdate(doc, brotliDecompressSync(packed), SERVER),
    countIdeas: () => doc.getMap('ideas').size,
    hasIdea: (id) => doc.getMap('ideas').has(id),
    close: () => doc.destroy(),
  };
}

function listen(doc: Doc, listener: EarListener): Doc {
  const ideas = doc.getMap<Idea>('ideas');
  const places = doc.getMap<Place>('places');
  ideas.observe(({ keysChanged }) => {
    for (const id of keysChanged) listener.sawText(id, ideas.get(id)?.text ?? '');
  });
  places.observe(({ keysChanged }) => {
    for (const id of keysChanged) listener.sawOrder(id, places.get(id)?.order ?? '');
  });
  return doc;
}
