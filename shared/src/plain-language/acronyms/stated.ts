/**
 * Definitions in so many words: "LHA means …", "LHA = …", "LHA stands for …", "LHA: local housing allowance".
 * "LHA means that people cannot pay" says what follows from it, not what it is, so such openings are left alone.
 */
import type { Definition } from '../finding.ts';
import type { Token } from '../tokens.ts';
import { isJoined, readTokens } from '../tokens.ts';
import { acronymLetters, spellByInitials } from './align.ts';
import { isAcronymShaped, singularOf } from './short-form.ts';

/** A stretch of words that may be defined, by token positions; `isKnown` for a word-list term. */
export type Definable = { start: number; end: number; term: string };

const SURE = /^["”’']?\s*(?:stands for|is short for|short for|is an? (?:acronym|abbreviation) (?:for|of)|refers to|=)\s*/i;
const MEANS = /^["”’']?,?\s*(?:means|is)\s+/i;
const LOOSE = /^["”’']?\s*(?:[:–—]|\s-|is|or)\s+/i;
const CONSEQUENCE =
  /^(?:that|we|you|they|i|he|she|it|there|this|these|people|many|most|some|nobody|no one|everyone|everybody|less|more|fewer|not|a lot|so|too|very|nothing|everything|in|on|at|for|by|to)\b/i;

/** In UTF-16 units; they also bound the work on a text without stops. */
const LONGEST_MEANING = 300;
const LONGEST_LINK = 40;

function restOfSentence(text: string, from: number): string {
  const [rest = ''] = /^[^.!?;\n]*(?:[.](?=\S)[^.!?;\n]*)*/.exec(text.slice(from, from + LONGEST_MEANING)) ?? [];
  return rest.replace(/^["“‘']+|[\s"”’',)]+$/g, '');
}

function spelledAtStart(meaning: string, term: string): string | null {
  const tokens = readTokens(meaning);
  const letters = acronymLetters(term);
  const longest = Math.min(tokens.length, letters.length * 2 + 2);
  for (let last = 0; last < longest; last += 1) {
    const run = spellByInitials(meaning, tokens, last, letters);
    if (run === null || tokens.slice(0, run.first).some(({ key }) => key !== 'the' && key !== 'a')) continue;
    return meaning.slice(tokens[run.first]?.start, tokens[run.last]?.end);
  }
  return null;
}

function readMeaning(text: string, { end, term }: Definable): string | null {
  const after = text.slice(end, end + LONGEST_LINK);
  const sure = SURE.exec(after);
  if (sure) return restOfSentence(text, end + sure[0].length);
  const means = MEANS.exec(after);
  const loose = LOOSE.exec(after);
  const link = means ?? loose;
  if (link === null) return null;
  const rest = restOfSentence(text, end + link[0].length);
  const spelled = isAcronymShaped(term) ? spelledAtStart(rest, term) : null;
  if (spelled !== null) return spelled;
  return means && /means/i.test(means[0]) && !CONSEQUENCE.test(rest) ? rest : null;
}

function listAcronyms(text: string, tokens: readonly Token[]): Definable[] {
  const found: Definable[] = [];
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const number = next && /^\d{1,2}$/.test(next.text) && isJoined(text, token, next) ? next : null;
    if (!isAcronymShaped(token.text)) return;
    const end = number?.end ?? token.end;
    found.push({ start: token.start, end, term: number ? text.slice(token.start, end) : singularOf(token.text) });
  });
  return found;
}

export function findStated(text: string, tokens: readonly Token[], phrases: readonly Definable[]): Definition[] {
  const found: Definition[] = [];
  for (const each of [...listAcronyms(text, tokens), ...phrases]) {
    const meaning = readMeaning(text, each);
    if (meaning === null || readTokens(meaning).length < 2) continue;
    found.push({ term: each.term, meaning, start: each.start, end: text.indexOf(meaning, each.end) + meaning.length });
  }
  return found;
}
