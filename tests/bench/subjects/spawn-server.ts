/** A server under test as a process of its own, on a free port: measured, killed without warning, started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../measure/find-free-port.ts';
import { readUsage, type Usage } from '../measure/server-usage.ts';
import { pause } from '../measure/wait.ts';

export type ServerProcess = {
  readonly port: number;
  /** A new folder for what the server keeps. It stays through a restart and goes with `close`. */
  readonly folder: string;
  usage(): Usage;
  /** `kill -9`. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** A clean stop, so that a profile is written; a server that takes too long is killed. */
  stop(): Promise<void>;
  close(): Promise<void>;
};

export type ServerPlan = {
  /** What Node is given, the server's file included. */
  args: readonly string[];
  env(port: number, folder: string): Record<string, string>;
};

const STARTING_MS = 20_000;
const STOPPING_MS = 5_000;

export async function spawnServer(plan: ServerPlan): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'evenboard-bench-'));
  const port = await findFreePort();
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const env = { ...process.env, ...plan.env(port, folder) };
    const started = spawn(process.execPath, [...plan.args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    child = started;
    started.stderr.on('data', sayUnlessDebugger);
    const end = performance.now() + STARTING_MS;
    while (!(await answers(port))) {
      if (started.exitCode !== null) throw new Error(`${plan.args.at(-1)} ended with ${started.exitCode}.`);
      if (performance.now() > end) throw new Error(`${plan.args.at(-1)} did not start in time.`);
      await pause(50);
    }
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = child;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    const timer = setTimeout(() => ending.kill('SIGKILL'), STOPPING_MS);
    await ended;
    clearTimeout(timer);
    child = null;
  }

  const stopWithParent = () => void child?.kill('SIGKILL');
  process.on('exit', stopWithParent);
  await start();
  return {
    port,
    folder,
    usage: () => readUsage(child?.pid ?? -1),
    kill: () => end('SIGKILL'),
    start,
    stop: () => end('SIGTERM'),
    async close() {
      await end('SIGTERM');
      process.off('exit', stopWithParent);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Node says on the error stream when its inspector is used. */
function sayUnlessDebugger(text: Buffer): void {
  if (!/debugger/i.test(text.toString())) process.stderr.write(text);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
