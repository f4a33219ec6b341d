/**
 * The three words that let people join by voice or by hand. Any two words on the list are at least three slips apart,
 * so one slip in each word is always put right, and a word is never taken for another one.
 */
import words from './join-word-list.json' with { type: 'json' };

export const JOIN_WORD_COUNT = words.length;
const CODE_LENGTH = 3;
/** Far more than three words need: nothing longer is looked at. */
const MAX_INPUT_UNITS = 200;

const known: ReadonlySet<string> = new Set(words);

export type JoinCodeReading =
  | { kind: 'ok'; code: string }
  /** `words` are those that are on no list; none of them when there were not three words. */
  | { kind: 'unknown'; words: string[] };

/** Three different words, as "calm-river-lamp". The indexes are whole numbers below `JOIN_WORD_COUNT`. */
export function createJoinCode(randomIndexes: readonly [number, number, number]): string {
  const left = [...words];
  return randomIndexes.flatMap((index) => left.splice(index % left.length, 1)).join('-');
}

/** The form to store and to look up: the order of the words does not matter. */
export function canonicalCode(code: string): string {
  return code.split('-').sort().join('-');
}

/** Reads what somebody typed, in any case, order and punctuation, with up to one slip a word. */
export function readJoinCode(input: string): JoinCodeReading {
  const typed = splitWords(input);
  if (typed.length !== CODE_LENGTH) return { kind: 'unknown', words: [] };
  const found = typed.map(findWord);
  if (found.every((word) => word !== null)) return { kind: 'ok', code: found.join('-') };
  return { kind: 'unknown', words: typed.filter((_, index) => found[index] === null) };
}

function splitWords(input: string): string[] {
  const plain = input.slice(0, MAX_INPUT_UNITS).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

function findWord(typed: string): string | null {
  if (known.has(typed)) return typed;
  const near = words.filter((word) => isOneSlipAway(typed, word));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Damerau–Levenshtein distance of exactly one: a letter missing, too many, wrong, or two neighbours swapped. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlipAway(b, a);
  if (b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (at === a.length) return false;
  return a.slice(at + 1) === b.slice(at + 1) || isSwap(a, b, at);
}

function isSwap(a: string, b: string, at: number): boolean {
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
