/**
 * `npm run fuzz`: the model against chance for as long as one likes. `--seeds 5000 --ops 400 --from 1 --threads 2`; goes
 * on from a seed with `--from`, says which seeds failed, and with `--teeth` which seed catches each planted fault.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { findCatch } from './find-catch.ts';
import { PLANTED } from './planted-faults.ts';
import { OPERATIONS } from './run-seed.ts';
import { startSeedWorker } from './start-seed-worker.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    ops: { type: 'string', default: String(OPERATIONS) },
    from: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
    teeth: { type: 'boolean', default: false },
  },
});
const [seeds, operations, from, threads] = [values.seeds, values.ops, values.from, values.threads].map(Number);
const SAY_EVERY = 100;

if (values.teeth) await showTeeth();
else await runSeeds(from ?? 1, seeds ?? 0, operations ?? OPERATIONS, threads ?? 1);

async function runSeeds(first: number, count: number, ops: number, workers: number): Promise<void> {
  const failed: number[] = [];
  let next = first;
  let finished = 0;

  async function work(): Promise<void> {
    const worker = startSeedWorker();
    while (next < first + count) {
      const seed = next;
      next += 1;
      const problems = await worker.run({ seed, operations: ops });
      finished += 1;
      if (problems.length > 0) {
        failed.push(seed);
        console.log(`Seed ${seed} failed:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
      }
      if (finished % SAY_EVERY === 0) console.log(`${finished} of ${count} seeds, up to ${seed}; ${failed.length} failed. Go on from here: --from ${next}`);
    }
    await worker.stop();
  }

  await Promise.all(Array.from({ length: workers }, work));
  console.log(failed.length === 0 ? `${finished} seeds × ${ops} operations: all came right.` : `Failed, to be pinned in tests/fuzz/pinned-seeds.json: ${failed.sort((a, b) => a - b).join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function showTeeth(): Promise<void> {
  for (const planted of PLANTED) {
    const caught = await findCatch(planted);
    const how = caught.seed === null ? `NOT CAUGHT; seen: ${caught.seen.slice(0, 3).join(' | ')}` : `seed ${caught.seed} (number ${caught.tried}): ${caught.problem.slice(0, 110)}`;
    if (caught.seed === null) process.exitCode = 1;
    console.log(`[${planted.breaks}] ${planted.what}\n    ${how}`);
  }
}
