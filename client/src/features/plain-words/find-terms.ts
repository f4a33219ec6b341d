/**
 * Finds the terms of the word list in a note. A term in capitals is found in capitals alone, so that "CAN" does not
 * mark every "can"; longer terms win over shorter ones inside them.
 */
import type { ListedWord } from './glossary-words.ts';

/** A stretch of the text; `word` where it is a term. */
export type Stretch = { text: string; word: ListedWord | null };

const LETTER = /[\p{L}\p{N}\p{M}]/u;

export function findTerms(text: string, words: readonly ListedWord[]): Stretch[] {
  const inText = words.filter(({ term }) => term !== '' && text.toLowerCase().includes(term.toLowerCase()));
  if (inText.length === 0) return [{ text, word: null }];
  const longestFirst = [...inText].sort((a, b) => b.term.length - a.term.length);
  const pattern = new RegExp(longestFirst.map(({ term }) => escape(term)).join('|'), 'giu');
  const stretches: Stretch[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    const start = match.index;
    const word = longestFirst.find(({ term }) => isSameTerm(term, found));
    if (word === undefined || !isWhole(text, start, start + found.length)) continue;
    if (start > done) stretches.push({ text: text.slice(done, start), word: null });
    stretches.push({ text: found, word });
    done = start + found.length;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), word: null });
  return stretches;
}

function isSameTerm(term: string, found: string): boolean {
  const isCapitals = term === term.toUpperCase() && term !== term.toLowerCase();
  return isCapitals ? term === found : term.toLowerCase() === found.toLowerCase();
}

/** Not in the middle of a longer word. Old Safari has no look-behind, so the neighbours are looked at by hand. */
function isWhole(text: string, start: number, end: number): boolean {
  return !LETTER.test(text.slice(Math.max(0, start - 1), start)) && !LETTER.test(text.slice(end, end + 1));
}

function escape(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
