/**
 * A server in a process of its own that watches itself: how long its loop was blocked, and how much memory it holds.
 * Started by `measured-server.ts`, which asks by message. With the clock that runs ahead no frame waits for its sender's
 * allowance, so that all of them are read; with a folder it stores on SQLite, so that memory is the server's alone.
 */
import { startApp } from '@evenboard/server/app';
import { createLog } from '@evenboard/server/observability/log';
import { createSqliteStore } from '@evenboard/server/store/create-sqlite-store';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createMemoryStore } from './memory-store.ts';

export type Ask = 'begin' | 'end';
export type Told = { kind: 'ready'; url: string } | Measured;
export type Measured = { kind: 'measured'; longestBlockMs: number; heapBytes: number; timers: number; sockets: number };
export type Settings = { clock: 'ahead' | 'real'; folder: string | null };

const LOOK_MS = 5;

const { clock, folder } = JSON.parse(process.argv[2] ?? '{}') as Settings;
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
  const resources = process.getActiveResourcesInfo();
  const count = (kind: string) => resources.filter((resource) => resource === kind).length;
  tell({ kind: 'measured', longestBlockMs: measured, heapBytes, timers: count('Timeout'), sockets: count('TCPSocketWrap') });
});
// Whoever started this is gone.
process.on('disconnect', () => process.exit(0));

const config = { port: 0, host: '127.0.0.1', dataFolder: '', url: null, logLevel: 'silent', showMetrics: 'local' as const };

function runAhead(): number {
  seconds += 1;
  return seconds * 1000;
}

const app = await startApp({
  config,
  store: folder === null ? createMemoryStore() : createSqliteStore(join(folder, 'evenboard.sqlite')),
  log: createLog('silent'),
  now: clock === 'ahead' ? runAhead : Date.now,
});
look();
tell({ kind: 'ready', url: `http://127.0.0.1:${app.port}` });
