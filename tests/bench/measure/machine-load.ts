/**
 * How busy the whole machine is with other things than the benchmark, from /proc/stat: figures taken beside somebody
 * else's compiler are not figures. Shares are of one core.
 */
import { readFileSync } from 'node:fs';
import { pause } from './wait.ts';

const TICKS_PER_SECOND = 100;
/** More than this of one core taken by others, and a run is marked. */
export const MOST_OTHERS_SHARE = 0.2;

/** Begins to watch; the returned function tells what all programs together have used since, in seconds. */
export function watchMachine(): () => number {
  const before = readBusySeconds();
  return () => readBusySeconds() - before;
}

function readBusySeconds(): number {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).map(Number);
  return (user + nice + system + irq + softirq) / TICKS_PER_SECOND;
}

const LOOK_MS = 2_000;

/** Waits, so many minutes at the most, until nothing else keeps the machine busy. Answers whether it came to that. */
export async function waitForQuiet(minutes: number): Promise<boolean> {
  const end = performance.now() + minutes * 60_000;
  for (;;) {
    const tell = watchMachine();
    await pause(LOOK_MS);
    if (tell() / (LOOK_MS / 1000) < MOST_OTHERS_SHARE) return true;
    if (performance.now() > end) return false;
  }
}
