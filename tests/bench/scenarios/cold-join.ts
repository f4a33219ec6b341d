/**
 * People who come to a full board with nothing in hand: one alone, then many at once. A board counts as there when its
 * bytes are; what it takes to decode them is told apart, because a phone is slower than the machine that runs this.
 */
import { median } from '../measure/percentile.ts';
import { describeUsage, watchRun } from '../measure/watch-run.ts';
import type { BenchRoom, Subject } from '../subjects/subject.ts';
import { decode, join, timesOf, type Joining } from './join.ts';
import { USAGE_COLUMNS, type Column, type RunOptions, type RunResult, type Scenario } from './scenario.ts';

const AT_ONCE = 200;
const ALONE = 5;

const COLUMNS: readonly Column[] = [
  { key: 'veryFirstMs', title: 'the very first: board there ms', digits: 0 },
  { key: 'aloneMs', title: 'one alone: board there ms', digits: 1, isCompared: true },
  { key: 'aloneLiveMs', title: 'and live ms', digits: 1 },
  { key: 'boardKb', title: 'KB on the wire', digits: 0, isCompared: true },
  { key: 'decodeMs', title: 'decode ms', digits: 1, isCompared: true },
  { key: 'firstMs', title: 'many: first board there ms', digits: 0 },
  { key: 'lastMs', title: 'last board there ms', digits: 0, isCompared: true },
  { key: 'lastLiveMs', title: 'last live ms', digits: 0, isCompared: true },
  { key: 'joined', title: 'joined', digits: 0 },
  ...USAGE_COLUMNS,
];

export function createColdJoin(ideas: number): Scenario {
  return {
    name: `join-${ideas}`,
    about: `A board of ${ideas} ideas: one comes alone (median of ${ALONE}), then ${AT_ONCE} at once.`,
    columns: COLUMNS,
    suits: (subject) => subject.keeps !== 'nothing',
    run: (subject, options) => run(subject, ideas, options),
  };
}

async function run(subject: Subject, ideas: number, options: RunOptions): Promise<RunResult> {
  const running = await subject.start(options);
  try {
    const room = await running.openRoom(AT_ONCE, ideas);
    // Somebody is there already, so that the room is in memory and packed for all subjects alike.
    const host = await join(room, 0, 'count');
    const alone: Joining[] = [];
    for (let count = 0; count < ALONE; count += 1) alone.push(await joinAndLeave(room, count));
    const stopWatching = watchRun(running.server);
    const many = await Promise.all(Array.from({ length: AT_ONCE }, (_, person) => join(room, person, 'count')));
    const usage = stopWatching();
    for (const { line } of [host, ...many]) line.close();
    const boardTimes = timesOf(many, 'boardMs');
    const liveTimes = timesOf(many, 'liveMs');
    return {
      figures: {
        veryFirstMs: host.boardMs,
        aloneMs: median(timesOf(alone, 'boardMs')),
        aloneLiveMs: median(timesOf(alone, 'liveMs')),
        boardKb: median(alone.map(({ bytes }) => bytes / 1000)),
        decodeMs: decode(room, alone[0], ideas),
        firstMs: Math.min(...boardTimes),
        lastMs: boardTimes.length < AT_ONCE ? null : Math.max(...boardTimes),
        lastLiveMs: liveTimes.length < AT_ONCE ? null : Math.max(...liveTimes),
        joined: liveTimes.length,
        ...describeUsage(usage),
      },
      notes: usage.notes,
    };
  } finally {
    await running.server.close();
  }
}

async function joinAndLeave(room: BenchRoom, person: number): Promise<Joining> {
  const joining = await join(room, person, 'keep');
  joining.line.close();
  return joining;
}
