/**
 * A text, read once for all rules: its words, sentences and quotations, and the meanings that are trusted for it.
 * In-text meanings come before the workshop's, which come before the shipped lists.
 */
import { findExpansion } from './acronyms/expanded-elsewhere.ts';
import type { Definition, Meaning } from './finding.ts';
import type { Match } from './phrase-index.ts';
import { findQuotes } from './quotes.ts';
import { findSentences } from './sentences.ts';
import type { Span } from './sentences.ts';
import type { Token } from './tokens.ts';

export type Passage = {
  text: string;
  tokens: readonly Token[];
  matches: readonly Match[];
  sentences: readonly Span[];
  quotes: readonly Span[];
  definitions: readonly Definition[];
  /** Words that the text has in small letters. */
  smallWords: ReadonlySet<string>;
  /** The long form of an acronym elsewhere in this text, looked up once for each acronym. */
  longFormOf: (acronym: string, known: readonly string[]) => string | null;
  definedHere: ReadonlyMap<string, string>;
  definedInWorkshop: ReadonlyMap<string, string>;
};

type Parts = {
  text: string;
  tokens: readonly Token[];
  matches: readonly Match[];
  definitions: readonly Definition[];
  glossary: readonly Meaning[];
};

/** A key for a term, alike for "Move-on" and "move on". */
export function termKey(term: string): string {
  return term.trim().toLowerCase().replaceAll('’', "'").replace(/[-\u2010\u2011\s]+/g, ' ');
}

function byTerm(meanings: readonly Meaning[]): Map<string, string> {
  return new Map(meanings.map(({ term, meaning }) => [termKey(term), meaning]));
}

function createLongFormLookup(text: string, tokens: readonly Token[]): Passage['longFormOf'] {
  const found = new Map<string, string | null>();
  return (acronym, known) => {
    if (!found.has(acronym)) found.set(acronym, findExpansion(text, tokens, acronym, known));
    return found.get(acronym) ?? null;
  };
}

export function createPassage({ text, tokens, matches, definitions, glossary }: Parts): Passage {
  return {
    text,
    tokens,
    matches,
    sentences: findSentences(text),
    quotes: findQuotes(text),
    definitions,
    smallWords: new Set(tokens.filter(({ text: word }) => word === word.toLowerCase()).map(({ key }) => key)),
    longFormOf: createLongFormLookup(text, tokens),
    definedHere: byTerm(definitions),
    definedInWorkshop: byTerm(glossary),
  };
}
