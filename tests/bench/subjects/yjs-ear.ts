/** A full replica of a server of the Yjs family: document and awareness, as its stock client keeps them. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness';
import { readSyncMessage } from 'y-protocols/sync';
import { Doc } from 'yjs';
import type { Ear, EarListener } from './subject.ts';
import { IDEAS, type YjsIdea } from './yjs-idea.ts';

export const MESSAGE_SYNC = 0;
export const MESSAGE_AWARENESS = 1;
/** Hocuspocus's own for the answer to a first step. */
export const MESSAGE_SYNC_REPLY = 4;

type AwarenessChange = { added: number[]; updated: number[] };

/** `skipAddress` reads what stands before the message's type. */
export function createYjsEar(listener: EarListener, skipAddress: (decoder: decoding.Decoder) => void = () => undefined): Ear {
  const doc = new Doc();
  const ideas = doc.getMap<YjsIdea>(IDEAS);
  const awareness = new Awareness(doc);
  ideas.observe((event) => {
    for (const id of event.keysChanged) {
      const idea = ideas.get(id);
      if (idea === undefined) continue;
      listener.sawText(id, idea.text);
      listener.sawOrder(id, idea.order);
    }
  });
  awareness.on('change', ({ added, updated }: AwarenessChange) => {
    for (const client of [...added, ...updated]) {
      const token: unknown = awareness.getStates().get(client)?.['moving']?.x;
      if (typeof token === 'number') listener.sawPresence(`${client}`, token);
    }
  });

  function onFrame(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    skipAddress(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE_SYNC || type === MESSAGE_SYNC_REPLY) readSyncMessage(decoder, encoding.createEncoder(), doc, 'server');
    else if (type === MESSAGE_AWARENESS) applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'server');
  }

  return {
    onFrame,
    onBoard: onFrame,
    countIdeas: () => ideas.size,
    hasIdea: (id) => ideas.has(id),
    close() {
      awareness.destroy();
      doc.destroy();
    },
  };
}
