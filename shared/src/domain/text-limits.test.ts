import { describe, expect, it } from 'vitest';
import { LIMITS, countGraphemes, countRoughGraphemes, isWithin, tidyText } from './text-limits.ts';

const samples: readonly (readonly [string, number])[] = [
  ['', 0],
  ['Homes first', 11],
  ['cafe\u0301', 4],
  ['👩‍👩‍👧‍👦 family', 8],
  ['👍🏽', 1],
  ['🇬🇧🇫🇷', 2],
  ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 1],
  ['❤️', 1],
  ['a\r\nb', 3],
];

describe('countGraphemes', () => {
  it.each(samples)('counts %j as people do, with and without a segmenter', (text, count) => {
    expect(countGraphemes(text)).toBe(count);
    expect(countRoughGraphemes(text)).toBe(count);
  });
});

describe('isWithin', () => {
  it('takes 500 families, refuses 501 letters', () => {
    expect(isWithin('👨‍👩‍👧'.repeat(400), LIMITS.ideaGraphemes, LIMITS.ideaUnits)).toBe(true);
    expect(isWithin('a'.repeat(500), LIMITS.ideaGraphemes, LIMITS.ideaUnits)).toBe(true);
    expect(isWithin('a'.repeat(501), LIMITS.ideaGraphemes, LIMITS.ideaUnits)).toBe(false);
  });

  it('[S1] refuses one letter under a heap of marks by its units', () => {
    expect(isWithin(`a${'\u0301'.repeat(1_000_000)}`, LIMITS.ideaGraphemes, LIMITS.ideaUnits)).toBe(false);
  });
});

describe('tidyText', () => {
  it.each([
    ['  Homes first \n', 'Homes first'],
    ['one  \r\ntwo\t \rthree', 'one\ntwo\nthree'],
    ['one\n\n\n\ntwo', 'one\n\ntwo'],
    ['cafe\u0301', 'café'],
    ['a\u0000b\u0007c\u009Fd', 'abcd'],
    ['\u202Eevil\u202C \u2066x\u2069', 'evil x'],
    ['soft\u00ADhyphen and\u200B gap\uFEFF', 'softhyphen and gap'],
    ['left\tright', 'left right'],
    ['lone \uD800 half', 'lone  half'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['👩‍🚀', '👩‍🚀'],
  ])('makes %j into %j', (before, after) => {
    expect(tidyText(before)).toBe(after);
    expect(tidyText(after)).toBe(after);
  });
});
