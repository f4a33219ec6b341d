/**
 * How hard a text is to read: words, sentences, and the Flesch–Kincaid grade (Kincaid et al. 1975), which is a school
 * year in the United States; add five for a reading age. Syllables are counted by rule, so short texts are only roughly right.
 */
import { findSentences } from './sentences.ts';
import { readTokens } from './tokens.ts';

export type Readability = {
  words: number;
  sentences: number;
  wordsPerSentence: number;
  longestSentence: number;
  /** 0 for a text without words; may be below 0 for very easy ones. */
  grade: number;
};

const SILENT_END = /(?:[^aeiouyl]es|[^aeiouytd]ed|[^aeiouyl]e)$/
const KEPT_END = /(?:[sxzcg]es|[cs]hes)$/

/** Syllables of one word, at least 1. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/['’]s?$|[^a-z]/g, '');
  const sounded = KEPT_END.test(letters) ? letters : letters.replace(SILENT_END, (end) => end.charAt(0));
  return Math.max(1, (sounded.match(/[aeiouy]+/g) ?? []).length);
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export function findWordsPerSentence(text: string): number[] {
  return findSentences(text).map(({ start, end }) => countWords(text.slice(start, end)));
}

export function readability(text: string): Readability {
  const counts = findWordsPerSentence(text);
  const words = counts.reduce((sum, count) => sum + count, 0);
  if (words === 0) return { words: 0, sentences: 0, wordsPerSentence: 0, longestSentence: 0, grade: 0 };
  const syllables = readTokens(text).reduce((sum, { text: word }) => sum + countSyllables(word), 0);
  const wordsPerSentence = words / counts.length;
  const grade = 0.39 * wordsPerSentence + 11.8 * (syllables / words) - 15.59;
  return { words, sentences: counts.length, wordsPerSentence, longestSentence: Math.max(...counts), grade };
}
