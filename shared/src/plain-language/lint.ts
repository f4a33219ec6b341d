/**
 * The plain-language linter: what in a text some people may not know or may be hurt by, with words to use instead.
 * It never grades and never blocks; only findings worth showing come back, in the order of the text.
 */
import { definitionsIn } from './definitions.ts';
import type { Finding, FindingKind, Meaning } from './finding.ts';
import { createPassage } from './passage.ts';
import type { Passage } from './passage.ts';
import { findPhrases } from './phrase-index.ts';
import type { Match } from './phrase-index.ts';
import { checkAcronym, checkUnlistedAcronyms } from './rules/acronym.ts';
import { checkHardWord } from './rules/hard-word.ts';
import { checkJargon } from './rules/jargon.ts';
import { checkLabel } from './rules/label.ts';
import type { Rule } from './rules/rule.ts';
import { readTokens } from './tokens.ts';
import { shippedPhrases } from './word-lists.ts';

export type LintContext = {
  glossary?: readonly Meaning[];
  /** The most findings to return, best first chosen; none means all. */
  limit?: number;
};

const RULES: Readonly<Record<FindingKind, Rule>> = {
  acronym: checkAcronym,
  jargon: checkJargon,
  label: checkLabel,
  hard: checkHardWord,
};

function readPassage(text: string, glossary: readonly Meaning[]): Passage {
  const tokens = readTokens(text);
  const matches = findPhrases(text, tokens, shippedPhrases);
  return createPassage({ text, tokens, matches, definitions: definitionsIn(text, tokens, matches), glossary });
}

/** A word inside a longer name that the text is explaining anyway. */
function isPartOfDefinition(match: Match, { definitions }: Passage): boolean {
  return definitions.some(
    ({ start, end, meaning }) =>
      start <= match.start && match.end <= end && match.end - match.start < meaning.length && /^\p{Lu}/u.test(meaning),
  );
}

function checkMatch(match: Match, passage: Passage): Finding | null {
  const kind = match.meant[0]?.entry.kind;
  if (kind === undefined || (kind !== 'acronym' && isPartOfDefinition(match, passage))) return null;
  return RULES[kind](match, passage);
}

export function lint(text: string, { glossary = [], limit }: LintContext = {}): Finding[] {
  const passage = readPassage(text, glossary);
  const listed = passage.matches.flatMap((match) => checkMatch(match, passage) ?? []);
  const findings = [...listed, ...checkUnlistedAcronyms(passage)].sort((a, b) => a.start - b.start);
  return limit === undefined ? findings : pickBest(findings, limit);
}

/** People first, then what nobody can guess, then what can be said more simply. */
function urgency(finding: Finding): number {
  if (finding.kind === 'label') return 0;
  if (finding.kind === 'acronym') return finding.state === 'expanded-elsewhere' ? 2 : 1;
  return finding.kind === 'jargon' ? 3 : 4;
}

/** The best `most` findings, one for each term, in the order of the text. */
export function pickBest(findings: readonly Finding[], most: number): Finding[] {
  const firsts = findings.filter((each, at) => findings.findIndex(({ term }) => term === each.term) === at);
  const best = [...firsts].sort((a, b) => urgency(a) - urgency(b) || a.start - b.start).slice(0, most);
  return best.sort((a, b) => a.start - b.start);
}
