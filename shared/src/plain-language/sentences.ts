/**
 * Where sentences begin and end. A line break ends one too, because notes and lists often leave the full stop out.
 */
import { countUntil } from './count-until.ts';

export type Span = { start: number; end: number };

const SENTENCE = /[^.!?\n]+(?:[.!?]+(?=\S)[^.!?\n]+)*[.!?]*/g;
const SHORT_DOTTED = /(?:^|\s)(?:(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|St|No)|\p{L})\.$/u;

function joinAfterAbbreviation(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    const gap = last && text.slice(last.end, span.start);
    if (last && gap === '' && SHORT_DOTTED.test(text.slice(last.start, last.end))) last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

export function findSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    if (/[\p{L}\p{N}]/u.test(match[0])) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return joinAfterAbbreviation(spans, text);
}

export function sentenceAt(sentences: readonly Span[], offset: number): Span {
  const found = sentences[countUntil(sentences.length, (at) => (sentences[at]?.start ?? 0) <= offset) - 1];
  return found && offset < found.end ? found : { start: offset, end: offset };
}
