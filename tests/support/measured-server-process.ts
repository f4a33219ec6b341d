/**
 * A server in a process of its own that watches itself: how long its loop was blocked, and how much memory it holds.
 * Started by `measured-server.ts`, which asks by message. Its clock runs ahead, so that no frame waits for its sender's
 * allowance: all of them are to be read.
 */
import { startApp } from '@evenboard/server/app';
import { createLog } from '@evenboard/server/observability/log';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createMemoryStore } from './memory-store.ts';

export type Ask = 'begin' | 'end';
export type Told = { kind: 'ready'; url: string } | { kind: 'measured'; longestBlockMs: number; heapBytes: number };

const LOOK_MS = 5;

let seconds = Math.floor(Date.now() / 1000);
let longestBlockMs = 0;
let last = { at: performance.now(), cpu: readCpuMs() };

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Time of this thread alone: a machine that is busy elsewhere must not be taken for a loop that is blocked. */
function readCpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function look(): void {
  const now = { at: performance.now(), cpu: readCpuMs() };
  longestBlockMs = Math.max(longestBlockMs, Math.min(now.at - last.at, now.cpu - last.cpu) - LOOK_MS);
  last = now;
  setTimeout(look, LOOK_MS);
}

function readHeapBytes(): number {
  if (typeof collect === 'function') collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function tell(told: Told): void {
  process.send?.(told);
}

process.on('message', (ask: Ask) => {
  const measured = longestBlockMs;
  const heapBytes = readHeapBytes();
  // Collecting all garbage at once is our own block, and none of the server's.
  last = { at: performance.now(), cpu: readCpuMs() };
  if (ask === 'begin') longestBlockMs = 0;
  tell({ kind: 'measured', longestBlockMs: measured, heapBytes });
});
// Whoever started this is gone.
process.on('disconnect', () => process.exit(0));

const config = { port: 0, host: '127.0.0.1', dataFolder: '', url: null, logLevel: 'silent', showMetrics: 'local' as const };
const app = await startApp({
  config,
  store: createMemoryStore(),
  log: createLog('silent'),
  now() {
    seconds += 1;
    return seconds * 1000;
  },
});
look();
tell({ kind: 'ready', url: `http://127.0.0.1:${app.port}` });
