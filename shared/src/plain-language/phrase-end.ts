/**
 * Whether a phrase ends at a word: a stop, the end of the text or a small word follows. Before any other word the
 * phrase may be describing it ("the homeless charity", "service user voices"), and longer words would not fit there.
 */
import { isFunctionWord } from './function-words.ts';
import type { Token } from './tokens.ts';

export function endsPhrase(text: string, tokens: readonly Token[], last: number): boolean {
  const here = tokens[last];
  const next = tokens[last + 1];
  if (here === undefined || next === undefined) return true;
  const gap = text.slice(here.end, next.start);
  return !/^(?:[ \t\u00a0]+|-)$/.test(gap) || isFunctionWord(next.key);
}
