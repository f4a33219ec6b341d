/**
 * How busy the whole machine is with other things than the benchmark, from /proc/stat: figures taken beside somebody
 * else's compiler are not figures. Shares are of one core.
 */
import { readFileSync } from 'node:fs';

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
