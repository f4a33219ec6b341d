/**
 * How Evenboard is spoken to. When the protocol changes, this file and `evenboard-ear.ts` follow it, and nothing else of
 * the benchmarks does.
 */
import { brotliDecompressSync } from 'node:zlib';
import { readMessageDown, writeMessage } from '@evenboard/shared/protocol/codec';
import { EVENBOARD, SYNC, SYNC_STEP_1, SYNC_STEP_2 } from '@evenboard/shared/protocol/frame-types';
import { writePresence } from '@evenboard/shared/protocol/presence';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { encodeStateVector, encodeStateVectorFromUpdate, Doc } from 'yjs';
import { fetchBytes } from '../line/fetch-bytes.ts';
import type { Door } from '../line/open-line.ts';
import { createEvenboardEar } from './evenboard-ear.ts';
import type { BenchRoom, FetchedBoard, Voice } from './subject.ts';

export type EvenboardRoom = { port: number; workshopId: string; areaId: string; cookies: readonly string[]; createId(): string };

const NOTHING_YET = encodeStateVector(new Doc());

export function createEvenboardRoom(room: EvenboardRoom): BenchRoom {
  const stateVectors = new Map<string, Uint8Array>();
  return {
    door: (person) => doorOf(room, person),
    createVoice: () => createVoice(room),
    createEar: createEvenboardEar,
    fetchBoard: (person) => fetchBoard(room, person, stateVectors),
    recogniseFrame(head) {
      if (head[0] === SYNC && head[1] === SYNC_STEP_2) return 'board';
      return head[0] === EVENBOARD && isAnswers(head) ? 'answer' : 'other';
    },
  };
}

/** A workshop takes 500 people: in a larger room some have two screens. */
function doorOf({ port, workshopId, cookies }: EvenboardRoom, person: number, position = ''): Door {
  const headers = { Cookie: cookies[person % cookies.length] ?? '', Origin: `http://127.0.0.1:${port}` };
  return { port, path: `/socket/${workshopId}?version=${PROTOCOL_VERSION}${position}`, headers };
}

/** The board comes packed over HTTP; the line then brings what has happened since. */
async function fetchBoard(room: EvenboardRoom, person: number, stateVectors: Map<string, Uint8Array>): Promise<FetchedBoard> {
  const { headers } = doorOf(room, person);
  const path = `/api/workshops/${room.workshopId}/board`;
  const { body, bytes, header } = await fetchBytes({ port: room.port, path, headers: { ...headers, 'Accept-Encoding': 'br' } });
  const at = header('x-evenboard-position') ?? '';
  // A screen knows it from the replica that it has just filled; two hundred screens in one process fill one for all.
  const stateVector = stateVectors.get(at) ?? encodeStateVectorFromUpdate(brotliDecompressSync(body));
  stateVectors.set(at, stateVector);
  const [epoch, seq, tag] = at.split('.');
  return { body, bytes, door: doorOf(room, person, `&epoch=${epoch}&seq=${seq}&tag=${tag}`), hello: [writeFirstStep(stateVector)] };
}

const ANSWERS = Buffer.from('{"type":"answers"');

function isAnswers(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.length).includes(ANSWERS);
}

function createVoice({ areaId, createId }: EvenboardRoom): Voice {
  const outbox = createId();
  let moving: string | null = null;
  let number = 0;

  function command(name: string, args: unknown): Uint8Array {
    number += 1;
    return writeMessage({ type: 'commands', commands: [{ outbox, number, name, args }] });
  }

  return {
    // Presence here names nobody: the idea that somebody drags stands in for them, their first one.
    presenceKey: () => moving,
    hello: () => [writeFirstStep(NOTHING_YET)],
    addIdea(idea) {
      moving ??= idea.id;
      return command('idea.add', { ...idea, areaId, clusterId: null, showName: false, showPerspective: false });
    },
    moveIdea: (ideaId, order) => command('idea.move', { moves: [{ ideaId, order }], areaId, clusterId: null }),
    rewordIdea: (id, text) => command('idea.edit', { id, text }),
    keepAlive: () => null,
    presence: (token) => writePresence({ writing: null, moving: moving === null ? null : { ideaId: moving, x: token, y: 100 } }),
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

function writeFirstStep(stateVector: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, SYNC_STEP_1);
  encoding.writeVarUint8Array(encoder, stateVector);
  return encoding.toUint8Array(encoder);
}
