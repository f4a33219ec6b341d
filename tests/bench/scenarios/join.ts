/** One newcomer with nothing in hand: fetches the board where it is fetched, opens a line, and is told the rest. */
import { openLine, type Line } from '../line/open-line.ts';
import { median } from '../measure/percentile.ts';
import { within } from '../measure/wait.ts';
import type { BenchRoom, EarListener } from '../subjects/subject.ts';

export type Joining = {
  line: Line;
  /** As it came over the wire, where it was to be kept. */
  board: Uint8Array | null;
  /** From the first byte sent until the last of the board's is there; null when it never was. */
  boardMs: number | null;
  /** Until the line has brought all that was missing, too. */
  liveMs: number | null;
  bytes: number;
};

const JOINING_MS = 60_000;
const DECODINGS = 5;

/** `count` passes the bytes over without keeping them. */
export async function join(room: BenchRoom, person: number, what: 'keep' | 'count'): Promise<Joining> {
  const startedAt = performance.now();
  const since = () => performance.now() - startedAt;
  const fetched = await room.fetchBoard?.(person);
  const fetchedMs = fetched === undefined ? null : since();

  let isComing = false;
  let frame: Uint8Array | null = null;
  let arrive: (ms: number) => void = () => undefined;
  const arrival = new Promise<number>((resolve) => {
    arrive = resolve;
  });
  const line = await openLine(fetched?.door ?? room.door(person), {
    wants(head) {
      isComing ||= room.recogniseFrame(head) === 'board';
      return isComing && what === 'keep';
    },
    onFrame(bytes) {
      frame ??= Uint8Array.from(bytes);
      arrive(since());
    },
    onPassed: () => void (isComing && arrive(since())),
  });
  for (const hello of fetched?.hello ?? room.createVoice(person).hello()) line.send(hello);
  const liveMs = await within(JOINING_MS, arrival, 'The board did not come in time.').catch(() => null);
  return { line, board: fetched?.body ?? frame, boardMs: fetchedMs ?? liveMs, liveMs, bytes: line.bytes() + (fetched?.bytes ?? 0) };
}

export function timesOf(joinings: readonly Joining[], key: 'boardMs' | 'liveMs'): number[] {
  return joinings.map((joining) => joining[key]).filter((ms) => ms !== null);
}

const IGNORE: EarListener = { sawText: () => undefined, sawOrder: () => undefined, sawPresence: () => undefined };

/** Milliseconds that a newcomer's program takes to make the board of its bytes; null where none came. */
export function decode(room: BenchRoom, joining: Joining | undefined, ideas: number): number | null {
  const board = joining?.board;
  if (board === null || board === undefined) return null;
  const times = Array.from({ length: DECODINGS }, () => {
    const ear = room.createEar(IGNORE);
    const startedAt = performance.now();
    ear.onBoard(board);
    const tookMs = performance.now() - startedAt;
    if (ear.countIdeas() !== ideas) throw new Error(`A newcomer got ${ear.countIdeas()} of ${ideas} ideas.`);
    ear.close();
    return tookMs;
  });
  return median(times);
}
