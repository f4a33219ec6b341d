/**
 * A server that can die: rooms over a store, lines into them that a test delivers frame by frame, and a crash at any
 * moment, commits in flight included. What the process knew dies with it; what the store holds is all that is left.
 */
import { createLog, type Log } from '@evenboard/server/observability/log';
import { createRateLimit } from '@evenboard/server/protocol/rate-limit';
import type { Position, Room } from '@evenboard/server/room/room';
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
  /** `position` is where the replica stands; a server that does not know it says to start fresh. */
  connect(personId: string, position: Position | null): Promise<Line | 'startFresh'>;
  /** Quiet rooms go to sleep. */
  tidy(): Promise<void>;
  crash(): void;
  restartCleanly(): Promise<void>;
  /** `before`: nothing was stored. `after`: it was, and the disk said that it had failed. */
  failNextCommit(when: DiskFault): void;
  /** From now on nothing can be written or read, whichever process asks, until the disk is mended. */
  breakDisk(): void;
  mendDisk(): void;
};

export type DiskFault = 'before' | 'after';

export type FuzzServerOptions = {
  store: Store;
  workshopId: string;
  random: SeededRandom;
  time: VirtualTime;
  /** What becomes of the frames of a line on their way down, where a fault is planted there. */
  down?: () => (frame: Uint8Array) => readonly Uint8Array[];
};

const FAILED = { ok: false, reason: 'failed', problem: 'broken' } as const;
/** Enough for any run: limits of rate are not what is asked here. */
const NO_LIMIT = 1e9;
const SLOWEST_DISK_MS = 20;
/** A disk that is busy elsewhere: the next commits wait their turn. */
const BUSY_DISK_MS = 3000;

export function createFuzzServer({ store, workshopId, random, time, down = asItIs }: FuzzServerOptions): FuzzServer {
  const log = createLog('silent');
  const disk: { isBroken: boolean; failsNext: DiskFault | null } = { isBroken: false, failsNext: null };
  let process = startProcess();

  function startProcess() {
    const state = { isDead: false, lines: new Set<{ cut(): void }>() };
    const mortal: Store = {
      ...store,
      async commit(batch) {
        // A disk takes its time. The process may die before it has written, or after, before it hears so.
        await time.wait(random.chance(0.02) ? BUSY_DISK_MS : random.below(SLOWEST_DISK_MS));
        if (state.isDead) return never();
        const fault = disk.isBroken ? 'before' : disk.failsNext;
        disk.failsNext = null;
        const result = fault === 'before' ? FAILED : await store.commit(batch);
        await time.wait(random.below(SLOWEST_DISK_MS));
        if (state.isDead) return never();
        return fault === null ? result : FAILED;
      },
      loadRoom: (id, from) => needDisk(() => store.loadRoom(id, from)),
      findWorkshop: (id) => needDisk(() => store.findWorkshop(id)),
      findCommand: (id, outbox, number) => needDisk(() => store.findCommand(id, outbox, number)),
      findHandled: (id, outbox, number) => needDisk(() => store.findHandled(id, outbox, number)),
    };
    return { state, rooms: createRooms(mortal, time.now, { compactAfter: 1, quietMs: 0 }) };
  }

  async function needDisk<Value>(read: () => Promise<Value>): Promise<Value> {
    if (disk.isBroken) throw new Error('disk I/O error');
    return read();
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
    async connect(personId, position) {
      const { state } = process;
      const into = await room();
      if (position !== null && !into.isKnownPosition(position)) return 'startFresh';
      const line = openLine(into, personId, { now: time.now, log, alter: down() });
      if (state.isDead) line.cut();
      state.lines.add(line);
      return line;
    },
    tidy: () => process.rooms.tidy(),
    crash,
    async restartCleanly() {
      const { rooms, state } = process;
      await rooms.closeAll();
      for (const line of state.lines) line.cut();
      process = startProcess();
    },
    failNextCommit(when) {
      disk.failsNext = when;
    },
    breakDisk() {
      disk.isBroken = true;
    },
    mendDisk() {
      disk.isBroken = false;
      disk.failsNext = null;
    },
  };
}

type LineOptions = { now(): number; log: Log; alter(frame: Uint8Array): readonly Uint8Array[] };

function asItIs() {
  return (frame: Uint8Array) => [frame];
}

function openLine(room: Room, personId: string, { now, log, alter }: LineOptions): Line & { cut(): void } {
  const up: Uint8Array[] = [];
  const down: Uint8Array[] = [];
  let closed: number | null = null;
  let isAbandoned = false;
  function end(code: number): void {
    if (closed !== null) return;
    closed = code;
    connection?.end();
  }

  const served = {
    isOpen: () => closed === null,
    send(frame: Uint8Array) {
      if (!isAbandoned) down.push(...alter(frame.slice()));
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
    log,
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
