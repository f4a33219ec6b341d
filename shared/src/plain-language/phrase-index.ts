/**
 * Finds the phrases of the word lists in a text. The longest phrase wins; all entries that share a written form come
 * back together, because an acronym may have more than one meaning.
 */
import type { Entry } from './lexicon/entry.ts';
import type { Token } from './tokens.ts';
import { endsPhrase } from './phrase-end.ts';
import { isJoined, readTokens } from './tokens.ts';

export type Meant = { entry: Entry; swaps: readonly string[] };
type Phrase = { words: readonly Token[]; exactCase: boolean; nominal: boolean; meant: Meant[] };
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/** `first` and `last` are token positions, `last` included. */
export type Match = { first: number; last: number; start: number; end: number; meant: readonly Meant[] };

type Form = { written: string; swaps: readonly string[] };

function readForm(form: string): Form {
  const [written = '', swaps] = form.split(' → ');
  return { written, swaps: swaps === undefined ? [] : swaps.split(' / ') };
}

function listForms(entry: Entry): Form[] {
  const listed = (entry.forms ?? []).map(readForm);
  if (entry.phrasesOnly) return listed;
  const base = { written: entry.term, swaps: entry.swap?.split(' / ') ?? [] };
  if (entry.kind !== 'acronym') return [base, ...listed];
  const plural = `${entry.term}s`;
  const hasPlural = listed.some(({ written }) => written === plural);
  return hasPlural ? [base, ...listed] : [base, ...listed, { written: plural, swaps: [] }];
}

function addPhrase(index: Map<string, Phrase[]>, entry: Entry, { written, swaps }: Form): void {
  const words = readTokens(written);
  const first = words[0]?.key ?? '';
  const exactCase = entry.kind === 'acronym' || entry.exactCase === true;
  const phrases = index.get(first) ?? [];
  const same = phrases.find((phrase) => phrase.exactCase === exactCase && isSame(phrase.words, words, exactCase));
  if (same) same.meant.push({ entry, swaps });
  else phrases.push({ words, exactCase, nominal: entry.nominal === true, meant: [{ entry, swaps }] });
  index.set(first, phrases);
}

function isSame(left: readonly Token[], right: readonly Token[], exactCase: boolean): boolean {
  const field = exactCase ? 'text' : 'key';
  return left.length === right.length && left.every((word, at) => word[field] === right[at]?.[field]);
}

export function createPhraseIndex(entries: readonly Entry[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const entry of entries) for (const form of listForms(entry)) addPhrase(index, entry, form);
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function fits(text: string, tokens: readonly Token[], first: number, phrase: Phrase): boolean {
  const here = tokens.slice(first, first + phrase.words.length);
  if (!isSame(here, phrase.words, phrase.exactCase)) return false;
  if (phrase.nominal && !endsPhrase(text, tokens, first + phrase.words.length - 1)) return false;
  return here.every((token, at) => {
    const left = here[at - 1];
    return left === undefined || isJoined(text, left, token);
  });
}

function matchAt(text: string, tokens: readonly Token[], first: number, index: PhraseIndex): Match | null {
  const start = tokens[first];
  if (start === undefined) return null;
  const phrase = index.get(start.key)?.find((each) => fits(text, tokens, first, each));
  if (phrase === undefined) return null;
  const last = first + phrase.words.length - 1;
  return { first, last, start: start.start, end: tokens[last]?.end ?? start.end, meant: phrase.meant };
}

export function findPhrases(text: string, tokens: readonly Token[], index: PhraseIndex): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = matchAt(text, tokens, at, index);
    if (match === null) continue;
    matches.push(match);
    at = match.last;
  }
  return matches;
}
