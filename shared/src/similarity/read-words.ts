/**
 * Cuts a text into the words that it is compared by. Scripts that put no spaces between words (Chinese, Japanese, Thai)
 * give each pair of neighbouring letters as a word, which does as well as finding words (Nie and Ren, 1999).
 */
import { isStopWord } from './stop-words.ts';
import { stem } from './stem.ts';

export type Word = {
  /** As the author wrote it. */
  surface: string;
  /** Lower case, one form for letters that look the same. */
  folded: string;
  /** What all forms of the word share. */
  stem: string;
};

const RUN = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/u;
const MARKS = /\p{M}/gu;
/** Vowel signs of Arabic and the like may be left out by the next author; letters of India may not lose theirs. */
const MAY_LOSE_MARKS = /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}'’]+$/u;
const POSSESSIVE = /['’]s$/u;

export function readWords(text: string): Word[] {
  const runs = text.normalize('NFC').match(RUN) ?? [];
  const words = runs.flatMap(readRun);
  const telling = words.filter(({ folded }) => !isStopWord(folded));
  return telling.length > 0 ? telling : words;
}

function readRun(run: string): Word[] {
  if (!UNSPACED.test(run)) return [readWord(run)];
  return splitScripts(run).flatMap((part) => (UNSPACED.test(part) ? pairLetters(part) : [readWord(part)]));
}

function readWord(surface: string): Word {
  const folded = foldWord(surface);
  return { surface, folded, stem: stem(folded) };
}

export function foldWord(surface: string): string {
  const lower = surface.normalize('NFKD').toLowerCase();
  const bare = MAY_LOSE_MARKS.test(lower) ? lower.replace(MARKS, '') : lower;
  return bare.normalize('NFC').replaceAll('’', "'").replace(POSSESSIVE, '');
}

function splitScripts(run: string): string[] {
  return run.split(new RegExp(`(${UNSPACED.source})`, 'u')).filter((part) => part !== '');
}

function pairLetters(part: string): Word[] {
  const letters = [...part];
  if (letters.length === 1) return [readWord(part)];
  return letters.slice(1).map((letter, at) => readWord(`${letters[at] ?? ''}${letter}`));
}
