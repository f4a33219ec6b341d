/**
 * Acronyms, by what the text already says of them: only those that a reader could not work out are shown.
 */
import { isInShouting, isPlainWord, isWordElsewhere } from '../acronyms/emphasis.ts';
import { isNearMiss } from '../acronyms/near-miss.ts';
import { isAcronymShaped, singularOf } from '../acronyms/short-form.ts';
import type { AcronymState, Finding } from '../finding.ts';
import { fitSuggestions } from '../fit.ts';
import type { Entry } from '../lexicon/entry.ts';
import type { Passage } from '../passage.ts';
import { termKey } from '../passage.ts';
import { nameAndMeaning } from '../full-meaning.ts';
import type { Match } from '../phrase-index.ts';
import { fitsHere, type Rule } from './rule.ts';

export type AcronymReading = { state: AcronymState; meaning: string | null };

/** What is known of an acronym here, in the order of trust: this text, the workshop, the shipped lists. */
export function readAcronym(term: string, passage: Passage, entries: readonly Entry[]): AcronymReading {
  const key = termKey(term);
  const here = passage.definedHere.get(key);
  if (here !== undefined) return { state: 'defined-here', meaning: here };
  const inWorkshop = passage.definedInWorkshop.get(key);
  if (inWorkshop !== undefined) return { state: 'defined-in-workshop', meaning: inWorkshop };
  if (entries.some(({ status }) => status === 'common')) return { state: 'common', meaning: entries[0]?.plain ?? null };
  const expansions = entries.flatMap(({ expansion }) => expansion ?? []);
  const elsewhere = passage.longFormOf(term, expansions);
  if (elsewhere !== null) return { state: 'expanded-elsewhere', meaning: elsewhere };
  return { state: entries.length > 1 ? 'ambiguous' : 'unknown', meaning: null };
}

function spelledOut(expansion: string, written: string): string {
  return `${expansion} (${written})`;
}

function sameWords(left: string, right: string): boolean {
  return termKey(left.replace(/^the /i, '')) === termKey(right.replace(/^the /i, ''));
}

function entriesMeant(entries: readonly Entry[], meaning: string | null): readonly Entry[] {
  if (meaning === null) return entries;
  return entries.filter(({ expansion }) => expansion !== undefined && sameWords(expansion, meaning));
}

/** Plain words where the list has some that can stand in this place, else the words in full. */
function swapsFor(match: Match, passage: Passage, written: string, meaning: string | null): string[] {
  if (singularOf(written) !== written || written.includes(' ')) return match.meant.flatMap(({ swaps }) => swaps);
  if (meaning !== null) return [spelledOut(meaning, written)];
  return match.meant.flatMap(({ entry, swaps }) => {
    if (entry.swap !== undefined) return swaps.filter((words) => fitsHere(words, match, passage));
    return entry.expansion ? [spelledOut(entry.expansion, written)] : [];
  });
}

/** What to put on the word list: the full name is how others will look it up, the plain words are what it means. */
function inFullOf(entries: readonly Entry[], explanation: string | null): string | null {
  const [entry] = entries;
  if (entries.length !== 1 || entry?.expansion === undefined || explanation !== entry.plain) return explanation;
  return nameAndMeaning(entry.expansion, entry.plain);
}

function explanationOf(entries: readonly Entry[], meaning: string | null): string | null {
  const plain = entriesMeant(entries, meaning).map((entry) => entry.plain);
  return plain.length > 0 ? plain.join(' / ') : meaning;
}

function createAcronymFinding(match: Match, passage: Passage, reading: AcronymReading): Finding {
  const written = passage.text.slice(match.start, match.end);
  const entries = match.meant.map(({ entry }) => entry);
  const fitted = fitSuggestions(passage, match, swapsFor(match, passage, written, reading.meaning));
  const explanation = explanationOf(entries, reading.meaning);
  return {
    kind: 'acronym',
    tier: 'explain',
    start: fitted.start,
    end: match.end,
    text: passage.text.slice(fitted.start, match.end),
    term: entries[0]?.term ?? singularOf(written),
    state: reading.state,
    suggestions: fitted.suggestions,
    explanation,
    inFull: inFullOf(entries, explanation),
    source: reading.meaning === null ? (entries[0]?.source ?? 'Evenboard') : 'this text',
  };
}

function isShown({ state }: AcronymReading): boolean {
  return state === 'unknown' || state === 'expanded-elsewhere' || state === 'ambiguous';
}

export const checkAcronym: Rule = (match, passage) => {
  const entries = match.meant.map(({ entry }) => entry);
  const reading = readAcronym(entries[0]?.term ?? '', passage, entries);
  if (!isShown(reading)) return null;
  if (entries.some(({ word }) => word) && isInShouting(passage, match.first)) return null;
  return createAcronymFinding(match, passage, reading);
};

function findNearMiss(term: string, passage: Passage): { term: string; meaning: string } | null {
  const known = [...passage.definedHere, ...passage.definedInWorkshop];
  const found = known.find(([key]) => isNearMiss(term.toLowerCase(), key));
  return found ? { term: found[0].toUpperCase(), meaning: found[1] } : null;
}

function checkUnlisted(at: number, passage: Passage): Finding | null {
  const token = passage.tokens[at];
  if (token === undefined || !isAcronymShaped(token.text)) return null;
  if (isPlainWord(token.key) || isWordElsewhere(passage, at) || isInShouting(passage, at)) return null;
  const term = singularOf(token.text);
  const reading = readAcronym(term, passage, []);
  if (!isShown(reading)) return null;
  const match = { first: at, last: at, start: token.start, end: token.end, meant: [] };
  const finding = createAcronymFinding(match, passage, reading);
  const near = findNearMiss(term, passage);
  return near ? { ...finding, suggestions: [near.term], explanation: near.meaning } : finding;
}

/** Words in capitals that no list knows. */
export function checkUnlistedAcronyms(passage: Passage): Finding[] {
  const covered = new Set<number>();
  for (const { first, last } of passage.matches) for (let at = first; at <= last; at += 1) covered.add(at);
  return passage.tokens.flatMap((_, at) => (covered.has(at) ? [] : (checkUnlisted(at, passage) ?? [])));
}
