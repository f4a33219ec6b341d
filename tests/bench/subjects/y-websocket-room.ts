/** The y-websocket protocol (y-protocols): a message is its type and its payload; the room is the path. */
import * as encoding from 'lib0/encoding';
import { writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import { Doc } from 'yjs';
import { createYjsEar, MESSAGE_AWARENESS, MESSAGE_SYNC } from './yjs-ear.ts';
import { createYjsVoice, type YjsRoom, type YjsWire } from './yjs-voice.ts';

const FIRST_CLIENT = 1000;
const STEP_2 = 1;

function writeMessage(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export const yWebsocketWire: YjsWire = {
  hello: () => [writeMessage(MESSAGE_SYNC, (encoder) => writeSyncStep1(encoder, new Doc()))],
  update: (bytes) => writeMessage(MESSAGE_SYNC, (encoder) => writeUpdate(encoder, bytes)),
  awareness: (bytes) => writeMessage(MESSAGE_AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, bytes)),
  readAnswer: () => ({ accepted: 0, refused: 0 }),
};

export function createYWebsocketRoom(port: number, name: string): YjsRoom {
  return {
    door: () => ({ port, path: `/${name}`, headers: {} }),
    createVoice: (person) => createYjsVoice(FIRST_CLIENT + person, yWebsocketWire),
    createEar: (listener) => createYjsEar(listener),
    fetchBoard: null,
    recogniseFrame: (head) => (head[0] === MESSAGE_SYNC && head[1] === STEP_2 ? 'board' : 'other'),
  };
}
