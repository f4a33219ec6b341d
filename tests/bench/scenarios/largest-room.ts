/**
 * How many people fit into one room before changes take too long: p99 under 200 ms, everything delivered. Looks for the
 * largest of a list of sizes by halving; where the generator gave out before the server did, it says so.
 */
import type { Subject } from '../subjects/subject.ts';
import { runLiveRooms } from './live-rooms.ts';
import type { Column, RunOptions, RunResult, Scenario } from './scenario.ts';

const SIZES = [25, 50, 75, 100, 125, 150, 175, 200, 250, 300, 400, 500, 600, 700, 800, 900, 1000, 1200];
const MOST_P99_MS = 200;
const LEAST_DELIVERED = 99.9;
const TRIAL_SECONDS = 6;
const QUICK_TRIAL_SECONDS = 3;

const COLUMNS: readonly Column[] = [
  { key: 'largest', title: 'largest room', digits: 0 },
  { key: 'p99', title: 'its p99 ms', digits: 0 },
  { key: 'cpu', title: 'its server CPU %', digits: 0 },
  { key: 'generatorDelay', title: 'its generator delay p99 ms', digits: 1 },
  { key: 'next', title: 'too large', digits: 0 },
  { key: 'nextP99', title: 'p99 there ms', digits: 0 },
  { key: 'nextGeneratorDelay', title: 'generator delay p99 there ms', digits: 1 },
];

export const largestRoom: Scenario = {
  name: 'largest-room',
  about: `The largest room with a p99 under ${MOST_P99_MS} ms and everything delivered, at the pace of the single rooms.`,
  columns: COLUMNS,
  suits: () => true,
  run,
};

async function run(subject: Subject, options: RunOptions): Promise<RunResult> {
  const seconds = options.isQuick ? QUICK_TRIAL_SECONDS : TRIAL_SECONDS;
  let good: { people: number; result: RunResult } | null = null;
  let bad: { people: number; result: RunResult } | null = null;
  for (let low = 0, high = SIZES.length - 1; low <= high; ) {
    const middle = Math.ceil((low + high) / 2);
    const people = SIZES[middle] ?? 0;
    const load = { rooms: 1, peoplePerRoom: people, changesPerSecond: 0.5, presencePerSecond: 5, watchedRooms: 1, watchersPerRoom: 5 };
    const result = await runLiveRooms(subject, load, { ...options, seconds });
    if (isGood(result)) {
      good = { people, result };
      low = middle + 1;
    } else {
      bad = { people, result };
      high = middle - 1;
    }
  }
  return {
    figures: {
      largest: good?.people ?? 0,
      p99: good?.result.figures['p99'] ?? null,
      cpu: good?.result.figures['cpu'] ?? null,
      generatorDelay: good?.result.figures['generatorDelay'] ?? null,
      next: bad?.people ?? null,
      nextP99: bad?.result.figures['p99'] ?? null,
      nextGeneratorDelay: bad?.result.figures['generatorDelay'] ?? null,
    },
    notes: bad === null ? ['no size was too large'] : bad.result.notes,
  };
}

function isGood({ figures }: RunResult): boolean {
  return (figures['p99'] ?? MOST_P99_MS) < MOST_P99_MS && (figures['delivered'] ?? 0) >= LEAST_DELIVERED;
}
