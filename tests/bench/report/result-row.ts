/** One run's result as it stands in the file: a line of JSON each. */
import type { RunResult } from '../scenarios/scenario.ts';

export type ResultRow = RunResult & {
  scenario: string;
  subject: string;
  run: number;
  at: string;
};
