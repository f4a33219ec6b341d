/**
 * People who come to a full board with nothing in hand: one alone, then many at once. A board counts as there when its
 * bytes are; what it takes to decode them is told apart, because a phone is slower than the machine that runs this.
 */
import { openLine, type Line } from '../line/open-line.ts';
import { median } from '../measure/percentile.ts';
import { within } from '../measure/wait.ts';
import { describeUsage, watchRun } from '../measure/watch-run.ts';
import type { BenchRoom, EarListener, Subject } from '../subjects/subject.ts';
import { USAGE_COLUMNS, type Column, type RunOptions, type RunResult, type Scenario } from './scenario.ts';

const AT_ONCE = 200;
const ALONE = 5;
const DECODINGS = 5;
const JOINING_MS = 60_000;

const COLUMNS: readonly Column[] = [
  { key: 'aloneMs', title: 'one alone: board there ms', digits: 1, isCompared: true },
  { key: 'boardKb', title: 'board KB on the wire', digits: 0, isCompared: true },
  { key: 'decodeMs', title: 'decode ms', digits: 1, isCompared: true },
  { key: 'firstMs', title: 'many: first in ms', digits: 0 },
  { key: 'lastMs', title: 'last in ms', digits: 0, isCompared: true },
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

type Joining = { line: Line; board: Uint8Array | null; isThere: boolean; tookMs: number; bytes: number };

async function run(subject: Subject, ideas: number, options: RunOptions): Promise<RunResult> {
  const running = await subject.start(options);
  try {
    const room = await running.openRoom(AT_ONCE, ideas);
    // Somebody is there already, so that the room is in memory for all subjects alike.
    const host = await join(room, 0, 'count');
    const alone: Joining[] = [];
    for (let count = 0; count < ALONE; count += 1) alone.push(await joinAndLeave(room, count));
    const stopWatching = watchRun(running.server);
    const many = await Promise.all(Array.from({ length: AT_ONCE }, (_, person) => join(room, person, 'count')));
    const usage = stopWatching();
    const times = many.filter(({ isThere }) => isThere).map(({ tookMs }) => tookMs);
    for (const { line } of [host, ...many]) line.close();
    return {
      figures: {
        aloneMs: median(alone.map(({ tookMs }) => tookMs)),
        boardKb: median(alone.map(({ bytes }) => bytes / 1000)),
        decodeMs: decode(room, alone, ideas),
        firstMs: Math.min(...times),
        lastMs: times.length < AT_ONCE ? null : Math.max(...times),
        joined: times.length,
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

/** From the first byte of the handshake to the last byte of the board. */
async function join(room: BenchRoom, person: number, what: 'keep' | 'count'): Promise<Joining> {
  const startedAt = performance.now();
  let isComing = false;
  let board: Uint8Array | null = null;
  let resolve: (at: number) => void = () => undefined;
  const arrival = new Promise<number>((done) => {
    resolve = done;
  });
  const line = await openLine(room.door(person), {
    wants(head) {
      isComing ||= room.recogniseFrame(head) === 'board';
      return isComing && what === 'keep';
    },
    onFrame(frame) {
      board ??= Uint8Array.from(frame);
      resolve(performance.now());
    },
    onPassed: () => void (isComing && resolve(performance.now())),
  });
  for (const frame of room.createVoice(person).hello()) line.send(frame);
  const at = await within(JOINING_MS, arrival, 'The board did not come in time.').catch(() => null);
  return { line, board, isThere: at !== null, tookMs: (at ?? 0) - startedAt, bytes: line.bytes() };
}

const IGNORE: EarListener = { sawText: () => undefined, sawOrder: () => undefined, sawPresence: () => undefined };

function decode(room: BenchRoom, alone: readonly Joining[], ideas: number): number | null {
  const [first] = alone;
  const board = first?.board;
  if (board === null || board === undefined) return null;
  const times = Array.from({ length: DECODINGS }, () => {
    const ear = room.createEar(IGNORE);
    const startedAt = performance.now();
    ear.onFrame(board);
    const tookMs = performance.now() - startedAt;
    if (ear.countIdeas() !== ideas) throw new Error(`A newcomer got ${ear.countIdeas()} of ${ideas} ideas.`);
    ear.close();
    return tookMs;
  });
  return median(times);
}
