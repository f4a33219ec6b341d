/**
 * Whether a phrase is part of a name: "Rough Sleepers Initiative", "Homeless Link". All its words have capitals, and
 * so has a neighbour that is no small word and does not merely begin the sentence.
 */
import { isFunctionWord } from '../function-words.ts';
import { startsSentence } from '../fit.ts';
import type { Passage } from '../passage.ts';
import type { Match } from '../phrase-index.ts';
import type { Token } from '../tokens.ts';

function isTitled(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

function isNameNeighbour(passage: Passage, neighbour: Token | undefined, gap: string): boolean {
  if (neighbour === undefined || !/^[ &-]+$/.test(gap)) return false;
  return isTitled(neighbour) && !isFunctionWord(neighbour.key) && !startsSentence(passage, neighbour.start);
}

export function isInProperName(match: Match, passage: Passage): boolean {
  const { text, tokens } = passage;
  const words = tokens.slice(match.first, match.last + 1).filter(({ key }) => !isFunctionWord(key));
  if (!words.every(isTitled)) return false;
  const before = tokens[match.first - 1];
  const after = tokens[match.last + 1];
  const gapBefore = text.slice(before?.end ?? 0, match.start);
  const gapAfter = text.slice(match.end, after?.start ?? match.end);
  return isNameNeighbour(passage, before, gapBefore) || isNameNeighbour(passage, after, gapAfter);
}
