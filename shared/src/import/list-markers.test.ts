import { describe, expect, it } from 'vitest';
import { stripListMarkers } from './list-markers.ts';

describe('stripListMarkers', () => {
  it.each([
    ['1. Warm rooms', 'Warm rooms'],
    ['1.Warm rooms', 'Warm rooms'],
    ['12) Warm rooms', 'Warm rooms'],
    ['(3) Warm rooms', 'Warm rooms'],
    ['a) Warm rooms', 'Warm rooms'],
    ['iv) Warm rooms', 'Warm rooms'],
    ['• Warm rooms', 'Warm rooms'],
    ['•Warm rooms', 'Warm rooms'],
    ['\uF0B7\tWarm rooms', 'Warm rooms'],
    ['·       Warm rooms', 'Warm rooms'],
    ['- Warm rooms', 'Warm rooms'],
    ['– Warm rooms', 'Warm rooms'],
    ['* Warm rooms', 'Warm rooms'],
    ['o\tWarm rooms', 'Warm rooms'],
    ['   o   Warm rooms', 'Warm rooms'],
    ['1.2.3 Warm rooms', 'Warm rooms'],
    ['1.2.\tWarm rooms', 'Warm rooms'],
    ['7\tWarm rooms', 'Warm rooms'],
    ['☐ Warm rooms', 'Warm rooms'],
    ['• 1. Warm rooms', 'Warm rooms'],
    ['•', ''],
    ['4.', ''],
  ])('makes %j into %j', (line, text) => {
    expect(stripListMarkers([line])).toEqual([text]);
  });

  it.each([
    '24 hour help line',
    '1.5 million homes',
    '2024. A hard year',
    'A. Patel said to ask first',
    '-5 degrees is too cold to wait outside',
    'on the way',
    'o well',
    '10% of rooms',
    '3.30pm is too late',
    'I. think so',
  ])('leaves %j as it is', (line) => {
    expect(stripListMarkers([line])).toEqual([line]);
  });

  it('takes doubtful marks off where the list is marked all through', () => {
    expect(stripListMarkers(['a. One', 'b. Two', '1.1 Three', 'ii. Four'])).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(stripListMarkers(['Plain', 'Words', 'A. Patel said so', 'More', 'Words'])[2]).toBe('A. Patel said so');
  });
});
