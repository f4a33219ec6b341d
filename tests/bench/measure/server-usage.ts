/**
 * What a server and all its child processes have used, from /proc: user and system time, and resident memory. Threads
 * count with their process. Only Linux tells this; elsewhere it is an error, not a guess.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in /proc; Linux has told 100 to programs on every machine for decades. */
const TICKS_PER_SECOND = 100;
const KB = 1024;

export type Usage = { cpuSeconds: number; rssBytes: number };

export function readUsage(pid: number): Usage {
  const all = listTree(pid).map(readProcess);
  return {
    cpuSeconds: all.reduce((sum, each) => sum + each.cpuSeconds, 0),
    rssBytes: all.reduce((sum, each) => sum + each.rssBytes, 0),
  };
}

function listTree(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => readChildren(`/proc/${pid}/task/${thread}/children`));
  return [pid, ...children.flatMap(listTree)];
}

function readChildren(file: string): number[] {
  return readOrNothing(file).split(' ').filter((word) => word !== '').map(Number);
}

function readProcess(pid: number): Usage {
  // The name in brackets may hold spaces; what follows it is in fixed places (proc(5): utime is field 14, stime 15).
  const fields = readOrNothing(`/proc/${pid}/stat`).replace(/^.*\)\s/s, '').split(' ');
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  const rssKb = /^VmRSS:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${pid}/status`))?.[1];
  return { cpuSeconds: ticks / TICKS_PER_SECOND, rssBytes: Number(rssKb ?? 0) * KB };
}

// A process may end between the list and the look.
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
