/** Where a browser gives no worker, the comparison runs in slices, and the page moves on between them. */
import { createSuggester, type SuggestReply, type SuggestRequest } from './suggester.ts';

const SLICE_MS = 12;

export type Slices = { ask(request: SuggestRequest): void; stop(): void };

export function createSlices(onReply: (reply: SuggestReply) => void): Slices {
  const answer = createSuggester();
  const waiting: SuggestRequest[] = [];
  let work: Generator<SuggestReply, void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function runSlice(): void {
    timer = undefined;
    for (const end = performance.now() + SLICE_MS; performance.now() < end; ) {
      const next = work === null ? waiting.shift() : undefined;
      if (work === null && next === undefined) return;
      if (next !== undefined) work = answer(next);
      const step = work?.next();
      if (step === undefined || step.done === true) work = null;
      else onReply(step.value);
    }
    timer = setTimeout(runSlice, 0);
  }

  return {
    ask(request) {
      waiting.push(request);
      timer ??= setTimeout(runSlice, 0);
    },
    stop() {
      clearTimeout(timer);
      waiting.length = 0;
      work = null;
    },
  };
}
