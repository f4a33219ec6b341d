/**
 * Looks for the long form of an acronym elsewhere in the text, where nothing ties the two together. Words in small
 * letters count only when the shipped lists know them or four letters agree: three initials agree by chance.
 */
import type { Token } from '../tokens.ts';
import { isHyphenated, isJoined, readTokens } from '../tokens.ts';
import { acronymLetters, spellByInitials } from './align.ts';
import type { Run } from './align.ts';

function withoutThe(expansion: string): string {
  return expansion.replace(/^the /i, '');
}

function findWords(text: string, tokens: readonly Token[], words: readonly Token[]): string | null {
  const at = tokens.findIndex((_, first) => words.every((word, offset) => tokens[first + offset]?.key === word.key));
  const first = tokens[at];
  const last = tokens[at + words.length - 1];
  return words.length > 1 && first && last ? text.slice(first.start, last.end) : null;
}

/** The end of the last word with what hangs on it by hyphens: "Co-production" as a whole. */
function wholeWordEnd(text: string, tokens: readonly Token[], last: number): number | undefined {
  const here = tokens[last];
  const next = tokens[last + 1];
  return here && next && isHyphenated(text, here, next) ? wholeWordEnd(text, tokens, last + 1) : here?.end;
}

function isUnbroken(text: string, tokens: readonly Token[], { first, last }: Run): boolean {
  for (let at = first; at < last; at += 1) {
    const [left, right] = [tokens[at], tokens[at + 1]];
    if (!left || !right) return false;
    const gap = text.slice(left.end, right.start);
    if (!isJoined(text, left, right) && gap !== ', ' && gap !== ' & ') return false;
  }
  return true;
}

function isTrusted(tokens: readonly Token[], { first, last }: Run, letters: string): boolean {
  const words = tokens.slice(first, last + 1);
  const isTitled = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= 2 && /^\p{Lu}/u.test(words[0]?.text ?? '');
  return isTitled || letters.length >= 4;
}

function hasItself(tokens: readonly Token[], { first, last }: Run, acronym: string): boolean {
  return tokens.slice(first, last + 1).some(({ text }) => text === acronym);
}

function findSpelled(text: string, tokens: readonly Token[], acronym: string): string | null {
  const letters = acronymLetters(acronym);
  if (letters.length < 3) return null;
  for (let last = 0; last < tokens.length; last += 1) {
    const run = spellByInitials(text, tokens, last, letters, Math.max(0, last - letters.length * 2));
    if (run === null || run.last - run.first < 1 || hasItself(tokens, run, acronym)) continue;
    if (isUnbroken(text, tokens, run) && isTrusted(tokens, run, letters)) {
      return text.slice(tokens[run.first]?.start, wholeWordEnd(text, tokens, run.last));
    }
  }
  return null;
}

export function findExpansion(text: string, tokens: readonly Token[], acronym: string, known: readonly string[]): string | null {
  for (const expansion of known) {
    const found = findWords(text, tokens, readTokens(withoutThe(expansion)));
    if (found !== null) return found;
  }
  return findSpelled(text, tokens, acronym);
}
