/**
 * A thousand ideas in two seconds from fifty people. Either it ends in peace (how soon after the last one has everybody
 * everything?), or the server is killed in the middle: what had others already seen, and is it there afterwards?
 */
import { gatherCrowd, type Crowd } from '../load/crowd.ts';
import type { Person } from '../load/person.ts';
import { pause, waitUntil } from '../measure/wait.ts';
import { describeUsage, watchRun } from '../measure/watch-run.ts';
import { openLine } from '../line/open-line.ts';
import type { BenchRoom, EarListener, RunningSubject, Subject } from '../subjects/subject.ts';
import { USAGE_COLUMNS, type Column, type RunOptions, type RunResult, type Scenario } from './scenario.ts';

const PEOPLE = 50;
const IDEAS = 1000;
const LASTS_MS = 2000;
const KILL_AT_MS = 1400;
const WATCHERS = 8;
const SETTLE_MS = 1500;
const LONGEST_MS = 30_000;
const REJOIN_MS = 10_000;

const BURST_COLUMNS: readonly Column[] = [
  { key: 'allMs', title: 'everybody has everything, ms after the last', digits: 0, isCompared: true },
  { key: 'delivered', title: 'delivered %', digits: 1 },
  { key: 'answered', title: 'answered', digits: 0 },
  ...USAGE_COLUMNS,
];

const KILL_COLUMNS: readonly Column[] = [
  { key: 'sent', title: 'sent', digits: 0 },
  { key: 'relayed', title: 'others had seen', digits: 0 },
  { key: 'answered', title: 'answered', digits: 0 },
  { key: 'kept', title: 'there afterwards', digits: 0 },
  { key: 'lost', title: 'seen and lost', digits: 0 },
  { key: 'lostShare', title: 'seen and lost %', digits: 1 },
];

export const burst: Scenario = {
  name: 'burst',
  about: `${IDEAS} ideas in ${LASTS_MS / 1000} s from ${PEOPLE} people in one room.`,
  columns: BURST_COLUMNS,
  suits: () => true,
  run: (subject, options) => withCrowd(subject, options, endInPeace),
};

export const burstKill: Scenario = {
  name: 'burst-kill',
  about: `The same, but the server is killed with -9 after ${KILL_AT_MS / 1000} s and started again.`,
  columns: KILL_COLUMNS,
  suits: (subject) => subject.keeps === 'disk',
  run: (subject, options) => withCrowd(subject, options, killInTheMiddle),
};

type Work = (running: RunningSubject, room: BenchRoom, crowd: Crowd) => Promise<RunResult>;

async function withCrowd(subject: Subject, options: RunOptions, work: Work): Promise<RunResult> {
  const running = await subject.start(options);
  try {
    const room = await running.openRoom(PEOPLE, 0);
    const crowd = await gatherCrowd({ rooms: [room], peoplePerRoom: PEOPLE, watchedRooms: 1, watchersPerRoom: WATCHERS });
    await pause(SETTLE_MS);
    crowd.setMeasured(true);
    const result = await work(running, room, crowd);
    crowd.close();
    return result;
  } finally {
    await running.server.close();
  }
}

async function endInPeace({ server }: RunningSubject, _room: BenchRoom, crowd: Crowd): Promise<RunResult> {
  const stopWatching = watchRun(server);
  await addMany(crowd, LASTS_MS);
  const lastAt = performance.now();
  const isThere = await waitUntil(crowd.isComplete, LONGEST_MS, 1);
  const allMs = performance.now() - lastAt;
  const usage = stopWatching();
  const { delivered, expected } = crowd.changes();
  return {
    figures: {
      allMs: isThere ? allMs : null,
      delivered: (delivered / expected) * 100,
      answered: crowd.answers.latencies.length,
      ...describeUsage(usage),
    },
    notes: usage.notes,
  };
}

/** Goes on for so long, or until all have been sent; answers with the ideas' ids in the order of their authors. */
async function addMany(crowd: Crowd, forMs: number): Promise<string[]> {
  const startedAt = performance.now();
  const ids: string[] = [];
  function addUpTo(count: number): void {
    while (ids.length < count) ids.push(authorOf(crowd, ids.length).add());
  }
  for (let elapsed = 0; elapsed < forMs; elapsed = performance.now() - startedAt) {
    addUpTo(Math.min(IDEAS, Math.floor((elapsed / LASTS_MS) * IDEAS)));
    await pause(1);
  }
  addUpTo((Math.min(forMs, LASTS_MS) / LASTS_MS) * IDEAS);
  return ids;
}

function authorOf({ people }: Crowd, place: number): Person {
  const person = people[place % people.length];
  if (person === undefined) throw new Error('There is nobody in the room.');
  return person;
}

async function killInTheMiddle({ server }: RunningSubject, room: BenchRoom, crowd: Crowd): Promise<RunResult> {
  const ideaIds = await addMany(crowd, KILL_AT_MS);
  await server.kill();
  await pause(100);
  const watching = crowd.people.filter(({ ear }) => ear !== null);
  const relayed = ideaIds.filter((id, place) => watching.some((person) => person !== authorOf(crowd, place) && person.ear?.hasIdea(id) === true));
  await server.start();
  const kept = await readBoard(room, ideaIds);
  const lost = relayed.filter((id) => !kept.has(id)).length;
  return {
    figures: {
      sent: ideaIds.length,
      relayed: relayed.length,
      answered: crowd.answers.latencies.length,
      kept: kept.size,
      lost,
      lostShare: relayed.length === 0 ? null : (lost / relayed.length) * 100,
    },
    notes: [],
  };
}

const IGNORE: EarListener = { sawText: () => undefined, sawOrder: () => undefined, sawPresence: () => undefined };

/** Which of the ideas somebody finds who comes after the restart. */
async function readBoard(room: BenchRoom, ideaIds: readonly string[]): Promise<Set<string>> {
  const ear = room.createEar(IGNORE);
  let isThere = false;
  const line = await openLine(room.door(0), {
    wants: () => true,
    onFrame(frame) {
      ear.onFrame(frame);
      if (room.recogniseFrame(frame) === 'board') isThere = true;
    },
  });
  for (const frame of room.createVoice(PEOPLE).hello()) line.send(frame);
  if (!(await waitUntil(() => isThere, REJOIN_MS))) throw new Error('Nobody could come in after the restart.');
  const kept = new Set(ideaIds.filter((id) => ear.hasIdea(id)));
  ear.close();
  line.close();
  return kept;
}
