/**
 * How Evenboard is spoken to. When the protocol changes, this file and no other of the benchmarks follows it.
 */
import { EVENBOARD, readMessageDown, SYNC, SYNC_STEP_2, writeMessage } from '@evenboard/shared/protocol/codec';
import { createReplica } from '@evenboard/shared/document/projection';
import type { Idea, Place } from '@evenboard/shared/domain/idea';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage, writeSyncStep1 } from 'y-protocols/sync';
import { Doc } from 'yjs';
import type { Door } from '../line/open-line.ts';
import type { BenchRoom, Ear, EarListener, Voice } from './subject.ts';

export type EvenboardRoom = { port: number; workshopId: string; areaId: string; cookies: readonly string[]; createId(): string };

const SERVER = 'server';

export function createEvenboardRoom(room: EvenboardRoom): BenchRoom {
  return {
    door: (person) => doorOf(room, person),
    createVoice: () => createVoice(room),
    createEar,
    recogniseFrame(head) {
      if (head[0] === SYNC && head[1] === SYNC_STEP_2) return 'board';
      return head[0] === EVENBOARD && isAnswers(head) ? 'answer' : 'other';
    },
  };
}

/** A workshop takes 500 people: in a larger room some have two screens. */
function doorOf({ port, workshopId, cookies }: EvenboardRoom, person: number): Door {
  const cookie = cookies[person % cookies.length] ?? '';
  const origin = `http://127.0.0.1:${port}`;
  return { port, path: `/socket/${workshopId}?version=${PROTOCOL_VERSION}`, headers: { Cookie: cookie, Origin: origin } };
}

const ANSWERS = Buffer.from('{"type":"answers"');

function isAnswers(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.length).includes(ANSWERS);
}

function createVoice({ areaId, createId }: EvenboardRoom): Voice {
  const outbox = createId();
  let number = 0;

  function command(name: string, args: unknown): Uint8Array {
    number += 1;
    return writeMessage({ type: 'commands', commands: [{ outbox, number, name, args }] });
  }

  return {
    presenceKey: outbox,
    hello: () => [writeFirstStep()],
    addIdea: (idea) => command('idea.add', { ...idea, areaId, clusterId: null, showName: false, showPerspective: false }),
    moveIdea: (ideaId, order) => command('idea.move', { moves: [{ ideaId, order }], areaId, clusterId: null }),
    rewordIdea: (id, text) => command('idea.edit', { id, text }),
    keepAlive: () => null,
    presence: (token) => writeMessage({ type: 'writing', areaId: token % 2 === 0 ? areaId : null }),
    readAnswer(frame) {
      const decoder = decoding.createDecoder(frame);
      decoding.readVarUint(decoder);
      const message = readMessageDown(decoder);
      const answers = message.type === 'answers' ? message.answers : [];
      const refused = answers.filter((answer) => 'refusal' in answer).length;
      return { accepted: answers.length - refused, refused };
    },
  };
}

function writeFirstStep(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  writeSyncStep1(encoder, new Doc());
  return encoding.toUint8Array(encoder);
}

function createEar(listener: EarListener): Ear {
  const doc = createReplica();
  const ideas = doc.getMap<Idea>('ideas');
  const places = doc.getMap<Place>('places');
  ideas.observe(({ keysChanged }) => {
    for (const id of keysChanged) listener.sawText(id, ideas.get(id)?.text ?? '');
  });
  places.observe(({ keysChanged }) => {
    for (const id of keysChanged) listener.sawOrder(id, places.get(id)?.order ?? '');
  });

  return {
    onFrame(frame) {
      const decoder = decoding.createDecoder(frame);
      const type = decoding.readVarUint(decoder);
      if (type === SYNC) readSyncMessage(decoder, encoding.createEncoder(), doc, SERVER);
      else if (type === EVENBOARD) readMessageDown(decoder);
    },
    // `size` would walk the whole map each time (trap 8), but so it does for every subject.
    countIdeas: () => ideas.size,
    hasIdea: (id) => ideas.has(id),
    close: () => doc.destroy(),
  };
}
