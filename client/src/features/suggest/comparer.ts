/** Starts a comparison in a worker of its own, or in slices where a worker does not start. Nothing leaves this browser. */
import type { Slices } from './slices.ts';
import type { SuggestReply, SuggestRequest } from './suggester.ts';

export type Comparer = { ask(request: SuggestRequest): void; stop(): void };

export function createComparer(onReply: (reply: SuggestReply) => void): Comparer {
  const asked: SuggestRequest[] = [];
  let slices: Slices | null = null;
  let isStopped = false;
  const worker = startWorker();

  async function workHere(): Promise<void> {
    worker?.terminate();
    const { createSlices } = await import('./slices.ts');
    if (isStopped || slices !== null) return;
    slices = createSlices(onReply);
    for (const request of asked) slices.ask(request);
  }

  worker?.addEventListener('message', ({ data }: MessageEvent<SuggestReply>) => onReply(data));
  // Its file did not come, or this browser cannot run it.
  worker?.addEventListener('error', () => void workHere());
  if (worker === null) void workHere();
  return {
    ask(request) {
      asked.push(request);
      if (slices === null) worker?.postMessage(request);
      else slices.ask(request);
    },
    stop() {
      isStopped = true;
      worker?.terminate();
      slices?.stop();
    },
  };
}

/** A classic one, as it is built: Safari 14 knows no other. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./suggest-worker.ts', import.meta.url));
  } catch {
    return null;
  }
}
