/**
 * The workshops that are open on this server. A room is there while somebody is; its records and document are in memory
 * while somebody does something.
 */
import type { Store } from '../store/store.ts';
import { createRoom, type Room, type RoomOptions } from './room.ts';
import { createRoomState } from './room-state.ts';

export type Rooms = {
  /** The live room, awake, loaded if need be; null where there is no such workshop. */
  open(workshopId: string): Promise<Room | null>;
  /** Rooms that are there, how many of them are awake, and the screens in all of them. */
  count(): { rooms: number; awake: number; screens: number; people: number };
  /** Forgets rooms that nobody is in, and lets quiet ones sleep. */
  tidy(): Promise<void>;
  /** For a workshop that is no longer in the store. */
  end(workshopId: string): Promise<void>;
  closeAll(): Promise<void>;
};

export type RoomsOptions = Pick<RoomOptions, 'onTick' | 'stretch' | 'compactAfter'> & { quietMs?: number };

const QUIET_MS = 30_000;

export function createRooms(store: Store, now: () => number, { quietMs = QUIET_MS, ...options }: RoomsOptions = {}): Rooms {
  const rooms = new Map<string, Promise<Room | null>>();
  const opened = new Set<Room>();

  async function find(workshopId: string): Promise<Room | null> {
    const entry = await store.findWorkshop(workshopId);
    if (entry === null) return null;
    const room: Room = createRoom({ ...options, entry, store, now, load, onBroken: () => void replace(workshopId, room) });
    opened.add(room);
    return room;

    async function load() {
      const stored = await store.loadRoom(workshopId);
      if (stored === null) throw new Error('The workshop is no longer in the store.');
      return createRoomState(stored);
    }
  }

  /** A broken room may say so more than once; the one that has taken its place is left alone. */
  async function replace(workshopId: string, broken: Room): Promise<void> {
    if ((await rooms.get(workshopId)) === broken) await forget(workshopId);
  }

  async function forget(workshopId: string): Promise<void> {
    const room = await rooms.get(workshopId)?.catch(() => null);
    rooms.delete(workshopId);
    if (room === null || room === undefined) return;
    opened.delete(room);
    await room.close();
  }

  function keep(workshopId: string): Promise<Room | null> {
    const finding = find(workshopId);
    rooms.set(workshopId, finding);
    finding.then(
      (room) => room === null && rooms.delete(workshopId),
      () => rooms.delete(workshopId),
    );
    return finding;
  }

  return {
    async open(workshopId) {
      const room = await (rooms.get(workshopId) ?? keep(workshopId));
      await room?.wake();
      return room;
    },
    count: () => ({
      rooms: opened.size,
      awake: [...opened].filter((room) => room.isAwake()).length,
      screens: [...opened].reduce((sum, room) => sum + room.countMembers().screens, 0),
      people: [...opened].reduce((sum, room) => sum + room.countMembers().people, 0),
    }),
    async tidy() {
      for (const room of [...opened]) {
        if (room.isIdle()) await forget(room.id);
        else room.sleepAfter(quietMs);
      }
    },
    end: forget,
    async closeAll() {
      await Promise.all([...rooms.keys()].map(forget));
    },
  };
}
