import { describe, expect, it } from 'vitest';
import { findSentences } from './sentences.ts';

function split(text: string): string[] {
  return findSentences(text).map(({ start, end }) => text.slice(start, end).trim());
}

describe('findSentences', () => {
  it('ends at stops and at line breaks', () => {
    expect(split('We wait. Why? Help us!\nA bed')).toEqual(['We wait.', 'Why?', 'Help us!', 'A bed']);
  });

  it('does not end at an abbreviation or inside a number or address', () => {
    expect(split('Ask Dr. Khan, e.g. today. It is 2.5 miles.')).toEqual(['Ask Dr. Khan, e.g. today.', 'It is 2.5 miles.']);
  });
});
