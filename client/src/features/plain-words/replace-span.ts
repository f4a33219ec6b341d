/** Puts a suggestion in the place of the words that it is for. */
export function replaceSpan(text: string, span: { start: number; end: number }, words: string): string {
  return text.slice(0, span.start) + words + text.slice(span.end);
}
