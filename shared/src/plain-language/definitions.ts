/**
 * Finds the meanings that a writer gives in the text itself, with their place, so that they can be offered to the
 * workshop's word list and silence later findings. Acronyms, words from the lists, and words in quotation marks count.
 */
import { findBracketed } from './acronyms/bracketed.ts';
import { findIntroduced } from './acronyms/introduced.ts';
import { findStated } from './acronyms/stated.ts';
import type { Definable } from './acronyms/stated.ts';
import type { Definition } from './finding.ts';
import { findPhrases } from './phrase-index.ts';
import type { Match } from './phrase-index.ts';
import { findQuotes } from './quotes.ts';
import type { Token } from './tokens.ts';
import { readTokens } from './tokens.ts';
import { shippedPhrases } from './word-lists.ts';

const MAX_QUOTED_WORDS = 5;

function listedTerms(text: string, matches: readonly Match[]): Definable[] {
  return matches
    .filter(({ meant }) => meant[0]?.entry.kind === 'jargon' || meant[0]?.entry.kind === 'acronym')
    .map(({ start, end }) => ({ start, end, term: text.slice(start, end) }));
}

function quotedTerms(text: string): Definable[] {
  return findQuotes(text)
    .map(({ start, end }) => ({ start, end, term: text.slice(start + 1, end - 1).trim() }))
    .filter(({ term }) => term !== '' && readTokens(term).length <= MAX_QUOTED_WORDS);
}

function withoutRepeats(definitions: readonly Definition[]): Definition[] {
  const seen = new Set<string>();
  return definitions.filter(({ term }) => {
    const isNew = !seen.has(term.toLowerCase());
    seen.add(term.toLowerCase());
    return isNew;
  });
}

/** The same, for a text that has been cut and searched already. */
export function definitionsIn(text: string, tokens: readonly Token[], matches: readonly Match[]): Definition[] {
  const phrases = [...listedTerms(text, matches), ...quotedTerms(text)];
  const found = [...findBracketed(text, tokens), ...findStated(text, tokens, phrases), ...findIntroduced(text, tokens)];
  return withoutRepeats(found.sort((a, b) => a.start - b.start));
}

export function findDefinitions(text: string): Definition[] {
  const tokens = readTokens(text);
  return definitionsIn(text, tokens, findPhrases(text, tokens, shippedPhrases));
}
