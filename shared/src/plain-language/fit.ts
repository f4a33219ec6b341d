/**
 * Makes a suggestion fit its place unchanged: a capital where a sentence begins, "a" or "an" to suit, and no second
 * "the". Where the article has to change, the span grows to take it in.
 */
import type { Passage } from './passage.ts';
import { sentenceAt } from './sentences.ts';

type Slot = { first: number; start: number; end: number };
export type Fitted = { start: number; suggestions: readonly string[] };

const VOWEL_SOUND = /^(?:[aeio]|u(?!se|sual|ni(?!n|m)|k\b|rin)|hour|honest|honour|heir)/i;
const VOWEL_LETTER_NAME = /^[AEFHILMNORSX](?:\p{Lu}|\b)/u;
const POINTING = /^(?:the|this|that|these|those|our|your|their|its|my|his|her|each|every|any|some|no|all|an?|local|new|national)$/;

export function articleFor(words: string): 'a' | 'an' {
  if (VOWEL_LETTER_NAME.test(words) && /^\p{Lu}{2}/u.test(words)) return 'an';
  return VOWEL_SOUND.test(words) ? 'an' : 'a';
}

export function startsSentence({ text, sentences }: Passage, start: number): boolean {
  const sentence = sentenceAt(sentences, start);
  return !/[\p{L}]/u.test(text.slice(sentence.start, start));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function articleBefore(passage: Passage, first: number): { word: string; start: number } | null {
  const before = passage.tokens[first - 1];
  const here = passage.tokens[first];
  if (!before || !here || passage.text.slice(before.end, here.start) !== ' ') return null;
  return before.key === 'a' || before.key === 'an' ? { word: before.text, start: before.start } : null;
}

function withoutDoubleThe(passage: Passage, first: number, words: string): string {
  const before = passage.tokens[first - 1]?.key ?? '';
  return words.startsWith('the ') && POINTING.test(before) ? words.slice(4) : words;
}

function withCase(passage: Passage, start: number, words: string): string {
  const isUpper = /^\p{Lu}/u.test(passage.text.slice(start, start + 2));
  return isUpper && startsSentence(passage, start) ? capitalised(words) : words;
}

export function fitSuggestions(passage: Passage, { first, start }: Slot, swaps: readonly string[]): Fitted {
  const fitting = swaps.map((words) => withoutDoubleThe(passage, first, words));
  const article = articleBefore(passage, first);
  const mustChange = article !== null && fitting.some((words) => articleFor(words) !== article.word.toLowerCase());
  if (!article || !mustChange) return { start, suggestions: fitting.map((words) => withCase(passage, start, words)) };
  const whole = fitting.map((words) => withCase(passage, article.start, `${articleFor(words)} ${words}`));
  return { start: article.start, suggestions: whole };
}
