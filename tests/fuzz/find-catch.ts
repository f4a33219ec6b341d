/** Which seed first sees a planted fault break the invariant that it should, and what else was seen on the way. */
import { startSeedWorker } from './start-seed-worker.ts';
import type { Planted } from './planted-faults.ts';

export type Catch = { seed: number; tried: number; problem: string } | { seed: null; seen: readonly string[] };

const FIRST_SEED = 1000;
const MOST_SEEDS = 25;

export async function findCatch({ what, breaks }: Planted): Promise<Catch> {
  const worker = startSeedWorker(what);
  const seen = new Set<string>();
  try {
    for (let tried = 1; tried <= MOST_SEEDS; tried += 1) {
      const seed = FIRST_SEED + tried - 1;
      for (const problem of await worker.run({ seed })) {
        if (problem.startsWith(`[${breaks}]`)) return { seed, tried, problem };
        seen.add(problem.slice(0, 200));
      }
    }
    return { seed: null, seen: [...seen] };
  } finally {
    await worker.stop();
  }
}
