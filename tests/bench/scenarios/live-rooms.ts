/** People at work in one room or in many, at a steady pace: from action to a watching peer's replica. */
import { gatherCrowd, type Crowd } from '../load/crowd.ts';
import { startPace } from '../load/pace.ts';
import { percentile } from '../measure/percentile.ts';
import { pause, waitUntil } from '../measure/wait.ts';
import { describeUsage, watchRun } from '../measure/watch-run.ts';
import type { RunningSubject, Subject } from '../subjects/subject.ts';
import { USAGE_COLUMNS, type Column, type Figures, type RunOptions, type RunResult, type Scenario } from './scenario.ts';

export type LiveLoad = {
  rooms: number;
  peoplePerRoom: number;
  changesPerSecond: number;
  presencePerSecond: number;
  watchedRooms: number;
  watchersPerRoom: number;
  /** On each board before anybody comes. */
  ideas?: number;
  /** How many of all the people change something, and how many say where they are; everybody, unless it is said. */
  writers?: number;
  movers?: number;
};

const WARM_UP_MS = 4_000;
const QUICK_WARM_UP_MS = 2_000;
const FIRST_IDEAS_AT_ONCE = 10;
const FIRST_IDEAS_MS = 20;
const DRAIN_MS = 3_000;

const COLUMNS: readonly Column[] = [
  { key: 'p50', title: 'change p50 ms', digits: 1 },
  { key: 'p95', title: 'p95', digits: 1 },
  { key: 'p99', title: 'p99', digits: 1, isCompared: true },
  { key: 'delivered', title: 'delivered %', digits: 1 },
  { key: 'presenceP50', title: 'presence p50 ms', digits: 1 },
  { key: 'presenceP99', title: 'p99', digits: 1 },
  { key: 'presenceDelivered', title: 'delivered %', digits: 1 },
  { key: 'answerP50', title: 'answer p50 ms', digits: 1 },
  { key: 'answerP95', title: 'p95', digits: 1 },
  { key: 'answerP99', title: 'p99', digits: 1 },
  { key: 'refused', title: 'refused', digits: 0 },
  { key: 'megabytes', title: 'MB to clients', digits: 1, isCompared: true },
  { key: 'frames', title: 'frames to clients', digits: 0 },
  { key: 'dropped', title: 'lines dropped', digits: 0 },
  ...USAGE_COLUMNS,
];

export function createLiveRooms(name: string, about: string, load: LiveLoad): Scenario {
  return {
    name,
    about,
    columns: COLUMNS,
    suits: () => true,
    run: (subject, options) => runLiveRooms(subject, load, options),
  };
}

export async function runLiveRooms(subject: Subject, load: LiveLoad, options: RunOptions): Promise<RunResult> {
  const running = await subject.start(options);
  try {
    const crowd = await fillRooms(running, load);
    const result = await measure(running, crowd, load, options);
    crowd.close();
    return result;
  } finally {
    await running.server.close();
  }
}

async function fillRooms(running: RunningSubject, load: LiveLoad): Promise<Crowd> {
  const rooms = [];
  for (let made = 0; made < load.rooms; made += 1) rooms.push(await running.openRoom(load.peoplePerRoom, load.ideas ?? 0));
  return gatherCrowd({ ...load, rooms });
}

/** So that everybody has something to move when the time that is measured begins. */
async function addFirstIdeas({ people }: Crowd): Promise<void> {
  for (const [at, person] of people.entries()) {
    person.add();
    if (at % FIRST_IDEAS_AT_ONCE === 0) await pause(FIRST_IDEAS_MS);
  }
}

async function measure({ server }: RunningSubject, crowd: Crowd, load: LiveLoad, options: RunOptions): Promise<RunResult> {
  await addFirstIdeas(crowd);
  const paces = [
    startPace(crowd.people.slice(0, load.writers), [{ everyMs: 1000 / load.changesPerSecond, act: (person) => person.change() }]),
    startPace(crowd.people.slice(0, load.movers), [{ everyMs: 1000 / load.presencePerSecond, act: (person) => person.sayPresence() }]),
  ];
  await pause(options.isQuick ? QUICK_WARM_UP_MS : WARM_UP_MS);

  const stopWatching = watchRun(server);
  const before = { bytes: crowd.bytes(), frames: crowd.frames() };
  crowd.setMeasured(true);
  await pause(options.seconds * 1000);
  crowd.setMeasured(false);
  const usage = stopWatching();
  const received = { megabytes: (crowd.bytes() - before.bytes) / 1e6, frames: crowd.frames() - before.frames };
  for (const pace of paces) pace.stop();

  await waitUntil(crowd.isComplete, DRAIN_MS, 20);
  const dropped = crowd.people.length - crowd.countOpen();
  return { figures: { ...figuresOf(crowd), ...describeUsage(usage), ...received, dropped }, notes: usage.notes };
}

function figuresOf(crowd: Crowd): Figures {
  const changes = crowd.changes();
  const presence = crowd.presence();
  return {
    p50: percentile(changes.latencies, 0.5),
    p95: percentile(changes.latencies, 0.95),
    p99: percentile(changes.latencies, 0.99),
    delivered: share(changes.delivered, changes.expected),
    presenceP50: percentile(presence.latencies, 0.5),
    presenceP95: percentile(presence.latencies, 0.95),
    presenceP99: percentile(presence.latencies, 0.99),
    presenceDelivered: presence.latencies.length === 0 ? null : share(presence.delivered, presence.expected),
    answerP50: percentile(crowd.answers.latencies, 0.5),
    answerP95: percentile(crowd.answers.latencies, 0.95),
    answerP99: percentile(crowd.answers.latencies, 0.99),
    refused: crowd.answers.refused,
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}
