/**
 * A server that can die: rooms over a store, lines into them that a test delivers frame by frame, and a crash at any
 * moment, commits in flight included. What the process knew dies with it; what the store holds is all that is left.
 */
import { createLog } from '@evenboard/server/observability/log';
import { createRateLimit } from '@evenboard/server/protocol/rate-limit';
import type { Room } from '@evenboard/server/room/room';
import { createRooms, type Rooms } from '@evenboard/server/room/rooms';
import { serveConnection } from '@evenboard/server/socket/connection';
import type { Store } from '@evenboard/server/store/store';
import type { SeededRandom } from '../support/seeded-random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One connection: frames wait in both directions until the test lets one arrive. */
export type Line = {
  up: Uint8Array[];
  down: Uint8Array[];
  /** Delivers the oldest frame to the server; what its process does with it is its own matter. */
  deliverUp(): void;
  /** The server's side has ended it. */
  closedWith(): number | null;
  /** The client's side is gone: nothing more comes down, though what is on its way up may still arrive. */
  abandon(): void;
};

export type FuzzServer = {
  rooms(): Rooms;
  room(): Promise<Room>;
  connect(personId: string): Promise<Line>;
  crash(): void;
  restartCleanly(): Promise<void>;
  failNextCommit(): void;
};

export type FuzzServerOptions = { store: Store; workshopId: string; random: SeededRandom; time: VirtualTime };

/** Enough for any run: limits of rate are not what is asked here. */
const NO_LIMIT = 1e9;
const SLOWEST_DISK_MS = 20;

export function createFuzzServer({ store, workshopId, random, time }: FuzzServerOptions): FuzzServer {
  let process = startProcess();

  function startProcess() {
    const state = { isDead: false, failsNext: false, lines: new Set<{ cut(): void }>() };
    const mortal: Store = {
      ...store,
      async commit(batch) {
        if (state.failsNext) {
          state.failsNext = false;
          return { ok: false, reason: 'failed' };
        }
        // A disk takes its time. The process may die before it has written, or after, before it hears so.
        await time.wait(random.below(SLOWEST_DISK_MS));
        if (state.isDead) return never();
        const result = await store.commit(batch);
        await time.wait(random.below(SLOWEST_DISK_MS));
        return state.isDead ? never() : result;
      },
    };
    return { state, rooms: createRooms(mortal, time.now) };
  }

  async function room(): Promise<Room> {
    const found = await process.rooms.open(workshopId);
    if (found === null) throw new Error('the workshop is gone');
    return found;
  }

  function crash(): void {
    process.state.isDead = true;
    for (const line of process.state.lines) line.cut();
    process = startProcess();
  }

  return {
    rooms: () => process.rooms,
    room,
    async connect(personId) {
      const { state } = process;
      const into = await room();
      const line = openLine(into, personId, time.now);
      if (state.isDead) line.cut();
      state.lines.add(line);
      return line;
    },
    crash,
    async restartCleanly() {
      const { rooms, state } = process;
      await rooms.closeAll();
      for (const line of state.lines) line.cut();
      process = startProcess();
    },
    failNextCommit() {
      process.state.failsNext = true;
    },
  };
}

function openLine(room: Room, personId: string, now: () => number): Line & { cut(): void } {
  const up: Uint8Array[] = [];
  const down: Uint8Array[] = [];
  let closed: number | null = null;
  let isAbandoned = false;
  function end(code: number): void {
    if (closed !== null) return;
    closed = code;
    connection.end();
  }

  const served = {
    isOpen: () => closed === null,
    send(frame: Uint8Array) {
      if (!isAbandoned) down.push(frame.slice());
    },
    sendShared: (frame: Uint8Array) => served.send(frame),
    waitingBytes: () => 0,
    pause: () => undefined,
    resume: () => undefined,
    close: end,
    drop: () => end(1006),
  };
  const connection = serveConnection(served, room, {
    personId,
    personRate: createRateLimit(NO_LIMIT, NO_LIMIT),
    onDropped: () => undefined,
    now,
    log: createLog('silent'),
  });

  return {
    up,
    down,
    deliverUp() {
      const frame = up.shift();
      if (frame !== undefined && closed === null) connection.take(frame);
      if (isAbandoned && up.length === 0) end(1006);
    },
    closedWith: () => closed,
    abandon() {
      isAbandoned = true;
      down.length = 0;
      if (up.length === 0) end(1006);
    },
    cut() {
      up.length = 0;
      end(1006);
    },
  };
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
