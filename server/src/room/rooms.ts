/** The workshops that are open on this server. A room is loaded when somebody comes, and forgotten when it is idle. */
import type { Store } from '../store/store.ts';
import { createRoom, type Room } from './room.ts';
import { createRoomState } from './room-state.ts';

export type Rooms = {
  /** The live room, loaded if need be; null where there is no such workshop. */
  open(workshopId: string): Promise<Room | null>;
  count(): number;
  closeIdle(): Promise<void>;
  closeAll(): Promise<void>;
};

export function createRooms(store: Store, now: () => number): Rooms {
  const rooms = new Map<string, Promise<Room | null>>();

  async function load(workshopId: string): Promise<Room | null> {
    const stored = await store.loadRoom(workshopId);
    if (stored === null) return null;
    const room = createRoom(createRoomState(stored), store, { now, onBroken: () => void replace(workshopId, room) });
    return room;
  }

  /** A broken room may say so more than once; the one that has taken its place is left alone. */
  async function replace(workshopId: string, broken: Room): Promise<void> {
    if ((await rooms.get(workshopId)) === broken) await forget(workshopId);
  }

  async function forget(workshopId: string): Promise<void> {
    const room = await rooms.get(workshopId);
    rooms.delete(workshopId);
    await room?.close();
  }

  return {
    open(workshopId) {
      const kept = rooms.get(workshopId);
      if (kept !== undefined) return kept;
      const loading = load(workshopId);
      rooms.set(workshopId, loading);
      loading.then(
        (room) => room === null && rooms.delete(workshopId),
        () => rooms.delete(workshopId),
      );
      return loading;
    },
    count: () => rooms.size,
    async closeIdle() {
      for (const [id, loading] of rooms) {
        const room = await loading.catch(() => null);
        if (room?.isIdle() === true) await forget(id);
      }
    },
    async closeAll() {
      await Promise.all([...rooms.keys()].map(forget));
    },
  };
}
