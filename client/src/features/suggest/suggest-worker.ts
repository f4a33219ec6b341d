/** Compares ideas beside the page, so that it stays quick. Whoever started it ends it. */
import { createSuggester, type SuggestRequest } from './suggester.ts';

const answer = createSuggester();

self.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  for (const reply of answer(data)) self.postMessage(reply);
});
