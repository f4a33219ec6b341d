/**
 * Definitions in brackets: "Local Housing Allowance (LHA)" and "LHA (local housing allowance)".
 */
import { countUntil } from '../count-until.ts';
import type { Definition } from '../finding.ts';
import { isSkippedWord } from '../function-words.ts';
import type { Token } from '../tokens.ts';
import { acronymLetters, spellByInitials, spellByLetters } from './align.ts';
import { isAcronymShaped, isBracketedShape, singularOf } from './short-form.ts';

type Bracket = { start: number; end: number; inside: string; at: number };

const BRACKET = /[([]([^()[\]\n]{2,120})[)\]]/g;
const LEAD_IN = /^(?:or|also|known as|also known as|called|the|now|formerly|hereafter|from now on|we say)\s+/i;
const TRIMMINGS = /^[\s"'“”‘’]+|[\s"'“”‘’]+$/g;

function listBrackets(text: string): Bracket[] {
  return [...text.matchAll(BRACKET)].map((match) => {
    const inside = match[1] ?? '';
    return { start: match.index, end: match.index + match[0].length, inside, at: match.index + 1 };
  });
}

/** The acronym that a bracket offers: the first part of "LHA, for short" or "or LHA". */
function offeredAcronym(inside: string): string | null {
  const [part = ''] = inside.split(/[,;:]|\s[–-]\s|\sfor short/);
  let words = part.replace(TRIMMINGS, '');
  while (LEAD_IN.test(words)) words = words.replace(LEAD_IN, '').replace(TRIMMINGS, '');
  return isBracketedShape(words) ? words.replace(/[ -]?\d{1,2}$/, '') : null;
}

function lastTokenBefore(tokens: readonly Token[], offset: number): number {
  return countUntil(tokens.length, (at) => (tokens[at]?.end ?? Infinity) <= offset) - 1;
}

function firstCandidate(text: string, tokens: readonly Token[], last: number, letters: string): number {
  const furthest = Math.max(0, last + 1 - Math.min(letters.length * 2, letters.length + 5));
  let first = last;
  while (first > furthest && !/[.;:!?()\n]/.test(text.slice(tokens[first - 1]?.end, tokens[first]?.start))) first -= 1;
  return first;
}

function longFormByLetters(text: string, tokens: readonly Token[], first: number, last: number, letters: string): number | null {
  const from = tokens[first]?.start ?? 0;
  const offset = spellByLetters(text.slice(from, tokens[last]?.end).toLowerCase(), letters);
  if (offset < 0) return null;
  const start = countUntil(tokens.length, (at) => (tokens[at]?.start ?? Infinity) < from + offset);
  const word = tokens[start];
  return word?.start !== from + offset || isSkippedWord(word.key) ? null : start;
}

function findLongBefore(text: string, tokens: readonly Token[], offset: number, acronym: string): [number, number] | null {
  const letters = acronymLetters(acronym);
  const last = lastTokenBefore(tokens, offset);
  const end = tokens[last]?.end;
  if (end === undefined || text.slice(end, offset).trim().replace(/["”’']/g, '') !== '') return null;
  const floor = firstCandidate(text, tokens, last, letters);
  const first = spellByInitials(text, tokens, last, letters, floor)?.first ?? longFormByLetters(text, tokens, floor, last, letters);
  const start = first === null ? undefined : tokens[first]?.start;
  if (start === undefined || end - start <= acronym.length) return null;
  return [start, end];
}

function readShortInside(text: string, tokens: readonly Token[], bracket: Bracket): Definition | null {
  const acronym = offeredAcronym(bracket.inside);
  if (acronym === null) return null;
  const long = findLongBefore(text, tokens, bracket.start, acronym);
  if (long === null) return null;
  return { term: singularOf(acronym), meaning: text.slice(...long), start: long[0], end: bracket.end };
}

function readLongInside(text: string, tokens: readonly Token[], bracket: Bracket): Definition | null {
  const before = tokens[lastTokenBefore(tokens, bracket.start)];
  if (before === undefined || !isAcronymShaped(before.text)) return null;
  if (text.slice(before.end, bracket.start).trim() !== '') return null;
  const [part = ''] = bracket.inside.split(/[;:]|\s[–-]\s/);
  const last = lastTokenBefore(tokens, bracket.at + part.length);
  const floor = lastTokenBefore(tokens, bracket.start) + 1;
  const run = spellByInitials(text, tokens, last, acronymLetters(before.text), floor);
  if (run === null) return null;
  const meaning = text.slice(tokens[run.first]?.start, tokens[run.last]?.end);
  return { term: singularOf(before.text), meaning, start: before.start, end: bracket.end };
}

export function findBracketed(text: string, tokens: readonly Token[]): Definition[] {
  const found: Definition[] = [];
  for (const bracket of listBrackets(text)) {
    const definition = readShortInside(text, tokens, bracket) ?? readLongInside(text, tokens, bracket);
    if (definition) found.push(definition);
  }
  return found;
}
