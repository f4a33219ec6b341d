/** A scenario: one kind of day for a server, run against one subject at a time, and the figures that come of it. */
import type { Subject } from '../subjects/subject.ts';

/** What is not known of a subject (it does not answer, it keeps nothing) is null, never nought. */
export type Figures = Readonly<Record<string, number | null>>;

export type RunResult = {
  figures: Figures;
  /** Why the figures are not to be taken at their word. */
  notes: readonly string[];
};

export type RunOptions = {
  seconds: number;
  isQuick: boolean;
  /** What Node is given before the server's file. */
  nodeOptions: readonly string[];
};

export type Column = {
  key: string;
  title: string;
  digits: number;
  /** Lower is better and a ratio makes sense: shown against the floor and against Hocuspocus. */
  isCompared?: boolean;
};

export type Scenario = {
  name: string;
  /** One sentence for the heading of its table. */
  about: string;
  suits(subject: Subject): boolean;
  columns: readonly Column[];
  run(subject: Subject, options: RunOptions): Promise<RunResult>;
};

/** What server and generator used, for every scenario that has a time to measure. Shares are of one core. */
export const USAGE_COLUMNS: readonly Column[] = [
  { key: 'cpuSeconds', title: 'server CPU s', digits: 2, isCompared: true },
  { key: 'cpu', title: 'server CPU %', digits: 0 },
  { key: 'rssMb', title: 'server MB', digits: 0 },
  { key: 'generatorCpu', title: 'generator CPU %', digits: 0 },
  { key: 'generatorDelay', title: 'generator delay p99 ms', digits: 1 },
  { key: 'othersCpu', title: 'others CPU %', digits: 0 },
];
