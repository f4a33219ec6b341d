/** A seed worker as a function: a seed goes in, what was wrong with it comes out. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SeedJob, SeedReply, SeedWorkerData } from './seed-worker.ts';

export type SeedWorker = { run(job: SeedJob): Promise<string[]>; stop(): Promise<void> };

export function startSeedWorker(planted: string | null = null): SeedWorker {
  const worker = new Worker(new URL('./seed-worker.ts', import.meta.url), { workerData: { planted } satisfies SeedWorkerData });
  return {
    async run(job) {
      worker.postMessage(job);
      const [reply] = (await once(worker, 'message')) as [SeedReply];
      return reply.problems;
    },
    async stop() {
      // It ends by itself, between two seeds: a thread that was ended from outside took the whole process with it at times.
      const ended = once(worker, 'exit');
      worker.postMessage(null);
      await ended;
    },
  };
}
