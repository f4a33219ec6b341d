/**
 * A text, read once for all rules: its words, sentences and quotations, and the meanings that are trusted for it.
 * In-text meanings come before the workshop's, which come before the shipped lists.
 */
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

export function createPassage({ text, tokens, matches, definitions, glossary }: Parts): Passage {
  return {
    text,
    tokens,
    matches,
    sentences: findSentences(text),
    quotes: findQuotes(text),
    definitions,
    definedHere: byTerm(definitions),
    definedInWorkshop: byTerm(glossary),
  };
}
