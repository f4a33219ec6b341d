/** A server in a process of its own, and what an attack on it costs: the longest block of its loop, and what stays in memory. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Ask, Settings, Told } from './measured-server-process.ts';

export type Cost = { longestBlockMs: number; grownBytes: number };

export type MeasuredServer = {
  readonly url: string;
  /** How the process ended, if it has. */
  exit(): number | string | null;
  measure(work: () => Promise<void>): Promise<Cost>;
  look(): Promise<Look>;
  /** Looks again until it is as it should be, or for half a minute. */
  settle(isSettled: (look: Look) => boolean): Promise<Look>;
  close(): Promise<void>;
};

/** What it holds at the moment, and of what. */
export type Look = { heapBytes: number; timers: number; sockets: number; rooms: number; lines: number };

const MOST_LOOKS = 60;
const LOOK_AGAIN_MS = 500;
const PROGRAM = fileURLToPath(new URL('./measured-server-process.ts', import.meta.url));

export async function startMeasuredServer(settings: Partial<Settings> = {}): Promise<MeasuredServer> {
  const child = fork(PROGRAM, [JSON.stringify({ clock: 'ahead', folder: null, ...settings } satisfies Settings)], { execPath: process.execPath, execArgv: [] });
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

  async function look(): Promise<Look> {
    const metrics = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text();
    const read = (name: string) => [...metrics.matchAll(new RegExp(`^evenboard_${name}(?:\\{.*\\})? (\\d+)`, 'gm'))].reduce((sum, [, value]) => sum + Number(value), 0);
    const { heapBytes, timers, sockets } = await ask('begin');
    return { heapBytes, timers, sockets, rooms: read('rooms'), lines: read('screens') };
  }

  return {
    url,
    look,
    async settle(isSettled) {
      let seen = await look();
      for (let looks = 1; looks < MOST_LOOKS && !isSettled(seen); looks += 1) {
        await new Promise((next) => setTimeout(next, LOOK_AGAIN_MS));
        seen = await look();
      }
      return seen;
    },
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
