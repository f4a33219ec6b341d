/** Seeds as tests: one a seed, so that a failing run names the seed to try again: `npm run fuzz -- --from 17 --seeds 1`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import pinned from './pinned-seeds.json' with { type: 'json' };
import { OPERATIONS, runSeed } from './run-seed.ts';
import { installVirtualTime, type VirtualTime } from './virtual-time.ts';

const SEEDS = 500;

/** Pinned seeds have failed once and are always run. Two files share the seeds, so that two workers do. */
export function describeModel(which: 'odd' | 'even'): void {
  const all = new Map<number, number>(Array.from({ length: SEEDS }, (_, place) => [place + 1, OPERATIONS]));
  for (const { seed, ops = OPERATIONS } of pinned) all.set(seed, ops);
  const seeds = [...all].filter(([seed]) => seed % 2 === (which === 'odd' ? 1 : 0));

  describe('people, lines, disks, clocks and servers at random', () => {
    let time: VirtualTime;
    beforeEach(() => {
      time = installVirtualTime();
    });
    afterEach(() => time.restore());

    it.for(seeds)('[C1, C2, C3, J1, J2, J3, J4, S2, S6, V1, V2, V3] seed %i × %i comes right in the end', async ([seed, operations]) => {
      expect(await runSeed(seed, time, { operations })).toEqual([]);
    });
  });
}
