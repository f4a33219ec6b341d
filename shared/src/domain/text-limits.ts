/**
 * How long people's words may be, counted as people count them (graphemes), and how words are tidied first.
 * UTF-16 units are checked before graphemes, so that hostile text never reaches the segmenter.
 */
export const LIMITS = {
  ideaGraphemes: 500,
  ideaUnits: 8000,
  titleGraphemes: 200,
  titleUnits: 1600,
  nameGraphemes: 60,
  nameUnits: 480,
  ideasPerWorkshop: 5000,
  peoplePerWorkshop: 500,
  questions: 50,
  areas: 200,
  perspectives: 20,
  glossaryEntries: 500,
} as const;

/** What one step of the caret passes over, where `Intl.Segmenter` is missing (Safari 14.0). */
const ROUGH_GRAPHEME =
  /\r\n|(?:\p{Regional_Indicator}{2}|.)(?:[\p{M}\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic}?)*/gsu;

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null;

export function countGraphemes(text: string): number {
  if (segmenter === null) return countRoughGraphemes(text);
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

export function countRoughGraphemes(text: string): number {
  return text.match(ROUGH_GRAPHEME)?.length ?? 0;
}

export function isWithin(text: string, maxGraphemes: number, maxUnits: number): boolean {
  if (text.length > maxUnits) return false;
  // A grapheme has at least one unit, so short text needs no counting.
  return text.length <= maxGraphemes || countGraphemes(text) <= maxGraphemes;
}

const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Controls, lone surrogates, bidi embeddings, overrides and isolates, and marks that nobody can see. */
const UNSEEN = /[^\P{Cc}\n]|[\p{Cs}\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Most words are these, and need no more than a trim. */
const PLAIN = /^[\x20-\x7E]*$/;

/**
 * NFC, line breaks as "\n", no control characters, no spaces at the ends of lines, at most one blank line in a row.
 * Joiners and left-to-right marks stay: Persian, Hindi and emoji need them.
 */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .replace(LINE_BREAK, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
