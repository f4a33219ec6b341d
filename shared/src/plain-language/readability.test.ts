import { describe, expect, it } from 'vitest';
import { countSyllables, readability } from './readability.ts';

describe('readability', () => {
  it.each([
    ['the', 1], ['make', 1], ['wanted', 2], ['helped', 1], ['houses', 2], ['table', 2], ['homes', 1], ['implementation', 5], ['people', 2],
  ])('hears the syllables of %s', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('counts words and sentences', () => {
    expect(readability('We wait. Nobody comes to the door.')).toMatchObject({ words: 7, sentences: 2, wordsPerSentence: 3.5, longestSentence: 5 });
  });

  it('grades easy words below hard ones', () => {
    expect(readability('The cat sat on the mat.').grade).toBeLessThan(2);
    expect(readability('Implementation of organisational governance necessitates considerable commitment.').grade).toBeGreaterThan(12);
  });

  it('has no grade for a text without words', () => {
    expect(readability(' … ')).toMatchObject({ words: 0, grade: 0 });
  });
});
