/** What the command line may say to `npm run bench`. Names may be begun only: `--scenario room` is every single room. */
import { parseArgs } from 'node:util';
import { ALL_SCENARIOS } from './scenarios/all-scenarios.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { ALL_SUBJECTS } from './subjects/all-subjects.ts';
import type { Subject } from './subjects/subject.ts';

export type BenchOptions = {
  scenarios: readonly Scenario[];
  subjects: readonly Subject[];
  runs: number;
  seconds: number;
  isQuick: boolean;
  /** Where the CPU profiles of the servers go; null for none. */
  profileFolder: string | null;
  /** How long each run may wait for the machine to be quiet, in minutes. */
  quietMinutes: number;
  out: string | null;
};

const USAGE = `npm run bench -- [options]
  --scenario a,b   ${ALL_SCENARIOS.map(({ name }) => name).join(', ')}
  --subject a,b    ${ALL_SUBJECTS.map(({ name }) => name).join(', ')}
  --runs n         alternating runs of everything (3)
  --seconds n      how long a live room is measured (15)
  --quick          one run, five seconds, fewer idle rooms: to see that it works
  --wait-quiet m   before each run, wait up to m minutes until nothing else is busy (0)
  --profile dir    a CPU profile of each server, for tests/bench/top-functions.ts
  --out file       where the JSON lines go (test-results/bench/<time>.jsonl)`;

export function readBenchOptions(args: readonly string[]): BenchOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        scenario: { type: 'string', default: '' },
        subject: { type: 'string', default: '' },
        runs: { type: 'string' },
        seconds: { type: 'string' },
        quick: { type: 'boolean', default: false },
        'wait-quiet': { type: 'string' },
        profile: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return USAGE;
    return {
      scenarios: choose('scenario', ALL_SCENARIOS, values.scenario),
      subjects: choose('subject', ALL_SUBJECTS, values.subject),
      runs: readCount('runs', values.runs, values.quick ? 1 : 3),
      seconds: readCount('seconds', values.seconds, values.quick ? 5 : 15),
      isQuick: values.quick,
      quietMinutes: readCount('wait-quiet', values['wait-quiet'], 0),
      profileFolder: values.profile ?? null,
      out: values.out ?? null,
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`;
  }
}

function choose<Named extends { name: string }>(what: string, all: readonly Named[], wanted: string): readonly Named[] {
  const beginnings = wanted.split(',').filter((word) => word !== '');
  for (const word of beginnings) {
    if (!all.some(({ name }) => name.startsWith(word))) throw new Error(`There is no ${what} called "${word}".`);
  }
  if (beginnings.length === 0) return all;
  // A whole name means that one alone, though others may begin with it.
  return all.filter(({ name }) => beginnings.some((word) => (all.some((each) => each.name === word) ? name === word : name.startsWith(word))));
}

function readCount(what: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${what} is "${given}". It must be a whole number from 1 on.`);
  return count;
}
