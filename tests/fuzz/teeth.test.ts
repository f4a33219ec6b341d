// Faults that are planted on purpose: the checks of the model must see each of them, or they prove nothing.
import type { RoomBatch, Store } from '@evenboard/server/store/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlantedFaults } from './fuzz-world.ts';
import { runSeed } from './run-seed.ts';
import { installVirtualTime, type VirtualTime } from './virtual-time.ts';

const SEEDS = Array.from({ length: 20 }, (_, place) => 1000 + place);

let time: VirtualTime;
beforeEach(() => {
  time = installVirtualTime();
});
afterEach(() => time.restore());

const changing = (change: (batch: RoomBatch) => RoomBatch) => (store: Store): Store => ({
  ...store,
  commit: (batch) => store.commit(change(batch)),
});

/** Which invariants the checks saw broken, seed after seed until the one that is looked for is among them. */
async function findBroken(faults: PlantedFaults, breaks: string): Promise<string[]> {
  const broken = new Set<string>();
  for (const seed of SEEDS) {
    for (const problem of await runSeed(seed, time, faults)) broken.add(/^\[(\w+)\]/.exec(problem)?.[1] ?? problem);
    if (broken.has(breaks)) break;
  }
  return [...broken];
}

const FAULTS: { what: string; breaks: string; faults: PlantedFaults }[] = [
  {
    what: 'a server that forgets at a crash what it has handled',
    breaks: 'J2',
    faults: {
      store: (store) => ({
        ...changing((batch) => ({ ...batch, handled: [] }))(store),
        async loadRoom(id) {
          const stored = await store.loadRoom(id);
          return stored === null ? null : { ...stored, outboxes: [] };
        },
      }),
    },
  },
  {
    what: 'a server that acknowledges before it has written',
    breaks: 'J1',
    faults: {
      store(store) {
        const lost = new WeakSet<RoomBatch>();
        let commits = 0;
        return {
          ...store,
          async commit(batch) {
            commits += 1;
            if (commits % 5 === 0) lost.add(batch);
            return lost.has(batch) ? { ok: true, closedBallots: new Map() } : store.commit(batch);
          },
        };
      },
    },
  },
  {
    what: 'a journal that takes a command twice',
    breaks: 'J2',
    faults: {
      store: changing((batch) => ({ ...batch, rows: batch.rows.map((row) => ({ ...row, commands: [...row.commands, ...row.commands] })) })),
    },
  },
  {
    what: 'a journal that leaves out who did it',
    breaks: 'J4',
    faults: {
      store: changing((batch) => ({
        ...batch,
        rows: batch.rows.map((row) => ({ ...row, commands: row.commands.map((command) => ({ ...command, actor: null })) })),
      })),
    },
  },
  {
    what: 'a journal that names who voted',
    breaks: 'J4',
    faults: {
      store: changing((batch) => ({
        ...batch,
        rows: batch.rows.map((row) => ({
          ...row,
          commands: row.commands.map((command) => (command.name === 'round.cast' ? { ...command, actor: 'somebody' } : command)),
        })),
      })),
    },
  },
  {
    what: 'a projection under another client id after a crash',
    breaks: 'C1',
    faults: {
      store(store) {
        let loads = 0;
        return {
          ...store,
          async loadRoom(id) {
            const stored = await store.loadRoom(id);
            loads += 1;
            return stored === null ? null : { ...stored, entry: { ...stored.entry, epoch: loads } };
          },
        };
      },
    },
  },
  {
    what: 'a journal that does not redact hidden words',
    breaks: 'S6',
    faults: { store: changing((batch) => ({ ...batch, redactedIdeas: [] })) },
  },
  {
    what: 'a journal that loses the last change of a tick',
    breaks: 'J3',
    faults: {
      store: changing((batch) => ({
        ...batch,
        rows: batch.rows.map((row) => ({
          ...row,
          commands: row.commands.map((command, place) => (place === row.commands.length - 1 ? { ...command, changes: [] } : command)),
        })),
      })),
    },
  },
  {
    what: 'private rows that are not written',
    breaks: 'J1',
    faults: {
      store(store) {
        return changing((batch) => ({ ...batch, privateRows: batch.privateRows.filter(({ collection }) => collection !== 'mine') }))(store);
      },
    },
  },
  {
    what: 'a screen that forgets its outbox when it is loaded again',
    breaks: 'C2',
    faults: { outbox: (outbox) => ({ ...outbox, leftBehind: async () => [] }) },
  },
];

describe('a planted fault is seen', () => {
  it.for(FAULTS)('[$breaks] $what', async ({ breaks, faults }) => {
    expect(await findBroken(faults, breaks)).toContain(breaks);
  });
});
