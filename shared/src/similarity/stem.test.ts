import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

const FAMILIES: readonly (readonly string[])[] = [
  ['bus', 'buses'],
  ['pass', 'passes'],
  ['share', 'shares', 'shared', 'sharing'],
  ['stop', 'stops', 'stopped', 'stopping'],
  ['family', 'families'],
  ['help', 'helps', 'helped', 'helping', 'helper'],
  ['house', 'houses', 'housing', 'housed'],
  ['happy', 'happiness', 'happily'],
  ['charge', 'charging', 'charger', 'chargers'],
  ['organise', 'organised', 'organisation', 'organization'],
  ['carry', 'carried', 'carrying', 'carries'],
];

describe('The stem', () => {
  it.each(FAMILIES)('is shared by the forms of %s', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it('keeps different words apart', () => {
    const words = ['bus', 'business', 'bench', 'charge', 'change', 'home', 'hostel', 'this', 'the', 'bed', 'sing', 'need'];
    expect(new Set(words.map(stem)).size).toBe(words.length);
  });

  it('leaves short words, numbers and other scripts as they are', () => {
    for (const word of ['bed', 'gas', '2026s', 'حافلات', '公交', 'école', '']) expect(stem(word)).toBe(word);
  });
});
