/** The bare relay, spoken to in the y-websocket protocol. */
import { fileURLToPath } from 'node:url';
import { spawnServer } from './spawn-server.ts';
import type { BenchRoom, RunningSubject, Subject } from './subject.ts';
import { createYWebsocketRoom } from './y-websocket-room.ts';

const SERVER = fileURLToPath(new URL('relay-server.ts', import.meta.url));

async function start({ nodeOptions }: { nodeOptions: readonly string[] }): Promise<RunningSubject> {
  const server = await spawnServer({ args: [...nodeOptions, SERVER], env: (port) => ({ PORT: `${port}` }) });
  let rooms = 0;
  return {
    server,
    openRoom(): Promise<BenchRoom> {
      rooms += 1;
      return Promise.resolve(createYWebsocketRoom(server.port, `room-${rooms}`));
    },
  };
}

export const relay: Subject = { name: 'relay', keeps: 'nothing', acknowledges: false, start };
