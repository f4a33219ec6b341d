/** A server in a process of its own, and what an attack on it costs: the longest block of its loop, and what stays in memory. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Ask, Told } from './measured-server-process.ts';

export type Cost = { longestBlockMs: number; grownBytes: number };

export type MeasuredServer = {
  readonly url: string;
  /** How the process ended, if it has. */
  exit(): number | string | null;
  measure(work: () => Promise<void>): Promise<Cost>;
  close(): Promise<void>;
};

const PROGRAM = fileURLToPath(new URL('./measured-server-process.ts', import.meta.url));

export async function startMeasuredServer(): Promise<MeasuredServer> {
  const child = fork(PROGRAM, [], { execPath: process.execPath, execArgv: [] });
  let ended: number | string | null = null;
  const gone = once(child, 'exit').then(([code, signal]: unknown[]) => {
    ended = typeof code === 'number' ? code : String(signal);
    return null;
  });

  async function hear<Kind extends Told['kind']>(kind: Kind): Promise<Extract<Told, { kind: Kind }>> {
    const message = once(child, 'message').then(([told]: unknown[]) => told as Told);
    const told = await Promise.race([message, gone]);
    if (told?.kind !== kind) throw new Error(`the server ended with ${ended}`);
    return told as Extract<Told, { kind: Kind }>;
  }

  async function ask(what: Ask) {
    child.send(what);
    return hear('measured');
  }

  const { url } = await hear('ready');
  return {
    url,
    exit: () => ended,
    async measure(work) {
      const before = await ask('begin');
      await work();
      const after = await ask('end');
      return { longestBlockMs: after.longestBlockMs, grownBytes: after.heapBytes - before.heapBytes };
    },
    async close() {
      if (ended !== null) return;
      child.disconnect();
      await gone;
    },
  };
}
