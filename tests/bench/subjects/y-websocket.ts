/** The reference server of the y-websocket protocol, as its package starts it, without storage. */
import { fileURLToPath } from 'node:url';
import { seedYjsRoom } from './seed-yjs-room.ts';
import { spawnServer } from './spawn-server.ts';
import type { RunningSubject, Subject } from './subject.ts';
import { createYWebsocketRoom } from './y-websocket-room.ts';

const SERVER = fileURLToPath(new URL('../peers/node_modules/@y/websocket-server/src/server.js', import.meta.url));
const SEEDER = -1;

async function start({ nodeOptions }: { nodeOptions: readonly string[] }): Promise<RunningSubject> {
  const server = await spawnServer({
    args: [...nodeOptions, SERVER],
    env: (port) => ({ PORT: `${port}`, HOST: '127.0.0.1' }),
  });
  let rooms = 0;
  return {
    server,
    async openRoom(_people, ideas) {
      rooms += 1;
      const room = createYWebsocketRoom(server.port, `room-${rooms}`);
      await seedYjsRoom(room, room.createVoice(SEEDER), ideas);
      return room;
    },
  };
}

export const yWebsocket: Subject = { name: 'y-websocket', keeps: 'memory', acknowledges: false, start };
