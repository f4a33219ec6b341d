/** Everybody comes within ten seconds of the host's "now": how long each one waits for the board. */
import { median, percentile } from '../measure/percentile.ts';
import { pause } from '../measure/wait.ts';
import { describeUsage, watchRun } from '../measure/watch-run.ts';
import type { Subject } from '../subjects/subject.ts';
import { decode, join, timesOf, type Joining } from './join.ts';
import { USAGE_COLUMNS, type Column, type RunOptions, type RunResult, type Scenario } from './scenario.ts';

const PEOPLE = 200;
const WITHIN_MS = 10_000;
const IDEAS = 4500;

const COLUMNS: readonly Column[] = [
  { key: 'p50', title: 'board there p50 ms', digits: 0 },
  { key: 'p95', title: 'p95', digits: 0, isCompared: true },
  { key: 'liveP95', title: 'live p95 ms', digits: 0, isCompared: true },
  { key: 'decodeMs', title: 'decode ms', digits: 1, isCompared: true },
  { key: 'shownP95', title: 'live and decoded p95 ms', digits: 0, isCompared: true },
  { key: 'joined', title: 'joined', digits: 0 },
  ...USAGE_COLUMNS,
];

export const joinStorm: Scenario = {
  name: 'join-storm',
  about: `${PEOPLE} people come within ${WITHIN_MS / 1000} s to a board of ${IDEAS} ideas.`,
  columns: COLUMNS,
  suits: (subject) => subject.keeps !== 'nothing',
  run,
};

async function run(subject: Subject, options: RunOptions): Promise<RunResult> {
  const running = await subject.start(options);
  try {
    const room = await running.openRoom(PEOPLE, IDEAS);
    const stopWatching = watchRun(running.server);
    const coming: Promise<Joining>[] = [];
    for (let person = 0; person < PEOPLE; person += 1) {
      coming.push(join(room, person, 'count'));
      await pause(WITHIN_MS / PEOPLE);
    }
    const all = await Promise.all(coming);
    const usage = stopWatching();
    for (const { line } of all) line.close();
    const one = await join(room, 0, 'keep');
    one.line.close();
    // Told apart from the waiting: a phone decodes in its own time, and this machine must not do it 200 times.
    const decodeMs = decode(room, one, IDEAS);
    const board = timesOf(all, 'boardMs');
    const live = timesOf(all, 'liveMs');
    const liveP95 = percentile(live, 0.95);
    return {
      figures: {
        p50: median(board),
        p95: percentile(board, 0.95),
        liveP95,
        decodeMs,
        shownP95: decodeMs === null || liveP95 === null ? null : liveP95 + decodeMs,
        joined: live.length,
        ...describeUsage(usage),
      },
      notes: usage.notes,
    };
  } finally {
    await running.server.close();
  }
}
