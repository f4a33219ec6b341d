/**
 * A rule looks at one phrase of the word lists where it stands, and says what to show, or nothing.
 */
import type { Finding } from '../finding.ts';
import { fitSuggestions } from '../fit.ts';
import type { Passage } from '../passage.ts';
import { termKey } from '../passage.ts';
import { endsPhrase } from '../phrase-end.ts';
import type { Match, Meant } from '../phrase-index.ts';

export type Rule = (match: Match, passage: Passage) => Finding | null;

export function isDefined(match: Match, passage: Passage, meant: Meant): boolean {
  const keys = [termKey(passage.text.slice(match.start, match.end)), termKey(meant.entry.term)];
  return keys.some((key) => passage.definedHere.has(key) || passage.definedInWorkshop.has(key));
}

const NAMES_PEOPLE = /^(?:the )?(?:(?:young|older|disabled) )?(?:people|children|families|men|women)\b/;
const WHO_FOLLOWS = /^(?:no|not|clear)\b|\b(?:who|in|on|at|with|from|without|to|for|of)\b/;

/** A phrase with its own tail ("person in prison") fits only where the noun that it replaces ends. */
export function fitsHere(words: string, match: Match, { text, tokens }: Passage): boolean {
  if (!WHO_FOLLOWS.test(words) || NAMES_PEOPLE.test(words)) return true;
  return endsPhrase(text, tokens, match.last);
}

export function createFinding(match: Match, passage: Passage, meant: Meant): Finding {
  const { entry } = meant;
  const swaps = entry.kind === 'label' ? meant.swaps.filter((words) => fitsHere(words, match, passage)) : meant.swaps;
  const { start, suggestions } = fitSuggestions(passage, match, swaps);
  return {
    kind: entry.kind,
    tier: entry.tier,
    start,
    end: match.end,
    text: passage.text.slice(start, match.end),
    term: entry.term,
    suggestions,
    explanation: entry.plain,
    source: entry.source,
  };
}
