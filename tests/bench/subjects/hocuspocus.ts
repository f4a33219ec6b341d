/**
 * Hocuspocus with its SQLite store. Its messages begin with the document's name; a line begins with a token; every
 * update is answered with a status when it has been applied (which is before it is stored).
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fileURLToPath } from 'node:url';
import { seedYjsRoom } from './seed-yjs-room.ts';
import { spawnServer } from './spawn-server.ts';
import type { RunningSubject, Subject } from './subject.ts';
import { createYjsEar, MESSAGE_SYNC, MESSAGE_SYNC_REPLY } from './yjs-ear.ts';
import { createYjsVoice, type YjsRoom, type YjsWire } from './yjs-voice.ts';
import { yWebsocketWire } from './y-websocket-room.ts';

const SERVER = fileURLToPath(new URL('../peers/hocuspocus.mjs', import.meta.url));
const FIRST_CLIENT = 1000;
const SEEDER = -1;
const MESSAGE_AUTH = 2;
const AUTH_TOKEN = 0;
const MESSAGE_SYNC_STATUS = 8;
const STEP_2 = 1;

function createRoom(port: number, name: string): YjsRoom {
  const address = writeWith((encoder) => encoding.writeVarString(encoder, name));
  const wrap = (message: Uint8Array): Uint8Array => Buffer.concat([address, message]);
  const login = writeWith((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_AUTH);
    encoding.writeVarUint(encoder, AUTH_TOKEN);
    encoding.writeVarString(encoder, 'a token that nobody checks');
  });
  const wire: YjsWire = {
    hello: () => [login, ...yWebsocketWire.hello()].map(wrap),
    update: (bytes) => wrap(yWebsocketWire.update(bytes)),
    awareness: (bytes) => wrap(yWebsocketWire.awareness(bytes)),
    readAnswer: (frame) => ({ accepted: frame.at(-1) === 1 ? 1 : 0, refused: frame.at(-1) === 1 ? 0 : 1 }),
  };

  return {
    door: () => ({ port, path: '/', headers: {} }),
    createVoice: (person) => createYjsVoice(FIRST_CLIENT + person, wire),
    createEar: (listener) => createYjsEar(listener, (decoder) => void decoding.readVarString(decoder)),
    fetchBoard: null,
    recogniseFrame(head) {
      const type = head[address.length];
      if (type === MESSAGE_SYNC_STATUS) return 'answer';
      const isSync = type === MESSAGE_SYNC || type === MESSAGE_SYNC_REPLY;
      return isSync && head[address.length + 1] === STEP_2 ? 'board' : 'other';
    },
  };
}

function writeWith(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

async function start({ nodeOptions }: { nodeOptions: readonly string[] }): Promise<RunningSubject> {
  const server = await spawnServer({
    args: [...nodeOptions, SERVER],
    env: (port, folder) => ({ PORT: `${port}`, BENCH_DATA: folder }),
  });
  let rooms = 0;
  return {
    server,
    async openRoom(_people, ideas) {
      rooms += 1;
      const room = createRoom(server.port, `room-${rooms}`);
      await seedYjsRoom(room, room.createVoice(SEEDER), ideas);
      return room;
    },
  };
}

export const hocuspocus: Subject = { name: 'hocuspocus', keeps: 'disk', acknowledges: true, start };
