/**
 * A thread that runs seeds, one after the other as it is told. It may plant a fault first: edits are made to the source
 * while it is loaded, so that what runs is the engine itself with one thing wrong.
 */
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { SeedOptions } from './run-seed.ts';
import { PLANTED, type Edit } from './planted-faults.ts';

export type SeedJob = { seed: number; operations?: number };
export type SeedReply = { seed: number; problems: string[] };
export type SeedWorkerData = { planted: string | null };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function plant(edits: readonly Edit[]): void {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const path = url.startsWith('file:') ? fileURLToPath(url) : '';
      const here = edits.filter(({ file }) => path === `${ROOT}${file}`);
      if (here.length === 0) return loaded;
      return { ...loaded, source: here.reduce(edit, String(loaded.source)) };
    },
  });
}

function edit(source: string, { file, find, replace }: Edit): string {
  if (source.split(find).length !== 2) throw new Error(`${file} does not say once: ${find}`);
  return source.replace(find, () => replace);
}

// Sound: `startSeedWorker` is the only one that starts this.
const { planted } = workerData as SeedWorkerData;
const fault = PLANTED.find(({ what }) => what === planted);
if (planted !== null && fault === undefined) throw new Error(`no such fault: ${planted}`);
if (fault !== undefined && 'edits' in fault) plant(fault.edits);

// Loaded only now, so that the edits are in them.
const { runSeed } = await import('./run-seed.ts');
const { installVirtualTime } = await import('./virtual-time.ts');

async function run({ seed, operations }: SeedJob): Promise<string[]> {
  const time = installVirtualTime();
  const options: SeedOptions = { ...(operations === undefined ? {} : { operations }), ...(fault !== undefined && 'ports' in fault ? { faults: fault.ports } : {}) };
  try {
    return await runSeed(seed, time, options);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  } finally {
    time.restore();
  }
}

// One at a time: a run owns this thread's clocks.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (job: SeedJob | null) => {
  if (job === null) return void last.then(() => process.exit(0));
  last = last.then(async () => parentPort?.postMessage({ seed: job.seed, problems: await run(job) } satisfies SeedReply));
});
