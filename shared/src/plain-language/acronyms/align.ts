/**
 * Decides whether words spell an acronym: by the first letters of words, skipping small ones, or, only where a
 * bracket says that they belong together, by letters inside the words (Schwartz and Hearst 2003).
 */
import { isSkippedWord } from '../function-words.ts';
import type { Token } from '../tokens.ts';
import { isHyphenated } from '../tokens.ts';
import { singularOf } from './short-form.ts';

export type Run = { first: number; last: number };

/** The letters to spell: "LHAs" gives "lha", "CAS-3" gives "cas". */
export function acronymLetters(acronym: string): string {
  const singular = singularOf(acronym);
  return singular.toLowerCase().replace(/&/g, '').replace(/[^\p{L}]/gu, '');
}

function isFree(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined) return false;
  return isSkippedWord(token.key) || (before !== undefined && isHyphenated(text, before, token));
}

/** How many of the last letters a word can give: "NHS" in "NHS England" gives three. */
function lettersGiven(token: Token, letters: string): number[] {
  const own = token.key;
  const isCapitals = token.text.length > 1 && token.text === token.text.toUpperCase();
  if (isCapitals && own === letters) return [];
  if (isCapitals && letters.endsWith(own)) return [own.length];
  return letters.endsWith(own.charAt(0)) ? [1] : [];
}

function spellBackwards(text: string, tokens: readonly Token[], at: number, letters: string, floor: number): number | null {
  if (letters === '') return at + 1;
  const token = tokens[at];
  if (token === undefined || at < floor) return null;
  for (const count of lettersGiven(token, letters)) {
    const found = spellBackwards(text, tokens, at - 1, letters.slice(0, -count), floor);
    if (found !== null) return found;
  }
  return isFree(text, tokens, at) ? spellBackwards(text, tokens, at - 1, letters, floor) : null;
}

/** The run of words that ends at `last` and spells the letters by initials. */
export function spellByInitials(text: string, tokens: readonly Token[], last: number, letters: string, floor = 0): Run | null {
  if (letters.length < 2) return null;
  // "NHSE to" must not spell NHSE: a long form does not end in a small word that gives no letter.
  const end = tokens[last];
  if (end === undefined || (isSkippedWord(end.key) && !letters.endsWith(end.key.charAt(0)))) return null;
  const first = spellBackwards(text, tokens, last, letters, floor);
  return first === null ? null : { first, last };
}

function lastIndexBefore(phrase: string, letter: string, before: number, needsWordStart: boolean): number {
  for (let at = before - 1; at >= 0; at -= 1) {
    if (phrase[at] !== letter) continue;
    if (!needsWordStart || at === 0 || !/[\p{L}\p{N}]/u.test(phrase[at - 1] ?? '')) return at;
  }
  return -1;
}

/** Where in `phrase` (lower case) its long form for the letters begins, or -1. */
export function spellByLetters(phrase: string, letters: string): number {
  let at = phrase.length;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    at = lastIndexBefore(phrase, letters[index] ?? '', at, index === 0);
    if (at < 0) return -1;
  }
  return at;
}
