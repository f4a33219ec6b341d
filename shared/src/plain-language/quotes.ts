/**
 * Which parts of a text stand in quotation marks: words reported from others are never called labels.
 * An apostrophe is no quotation mark: a single mark opens only after a space and closes only before one or a stop.
 */
import type { Span } from './sentences.ts';

// No lookbehind: Safari before 16.4 cannot read it.
const QUOTED = /“[^”\n]*”|"[^"\n]*"|(^|[^\p{L}\p{N}])(?:‘[^‘\n]*?’|'[^'\n]+?')(?![\p{L}\p{N}])/gmu;

export function findQuotes(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const before = match[1]?.length ?? 0;
    spans.push({ start: match.index + before, end: match.index + match[0].length });
  }
  return spans;
}

export function isQuoted(quotes: readonly Span[], span: Span): boolean {
  return quotes.some((quote) => quote.start < span.start && span.end < quote.end);
}
