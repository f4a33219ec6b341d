/**
 * Words that turn people into their problem. Never of oneself, in quotation marks, in a name, or where the word
 * itself is being talked about.
 */
import type { Passage } from '../passage.ts';
import type { Match } from '../phrase-index.ts';
import { isQuoted } from '../quotes.ts';
import { sentenceAt } from '../sentences.ts';
import { isInProperName } from './proper-name.ts';
import type { Rule } from './rule.ts';
import { createFinding, isDefined } from './rule.ts';
import { isOwnVoice, isWeighedAsWord } from './voice.ts';

/** UTF-16 units on either side; enough for any sentence that a person says aloud. */
const LOOK_AROUND = 200;

function isSaidOfOthers(match: Match, { text, sentences }: Passage): boolean {
  const sentence = sentenceAt(sentences, match.start);
  const before = text.slice(Math.max(sentence.start, match.start - LOOK_AROUND), match.start);
  const after = text.slice(match.end, Math.min(sentence.end, match.end + LOOK_AROUND));
  return !isOwnVoice(before, after) && !isWeighedAsWord(before);
}

export const checkLabel: Rule = (match, passage) => {
  const meant = match.meant[0];
  if (meant === undefined || isQuoted(passage.quotes, match) || isInProperName(match, passage)) return null;
  if (!isSaidOfOthers(match, passage)) return null;
  // A label stays a label when the word list explains it; a term in law may be explained instead.
  if (meant.entry.tier === 'explain' && isDefined(match, passage, meant)) return null;
  return createFinding(match, passage, meant);
};
