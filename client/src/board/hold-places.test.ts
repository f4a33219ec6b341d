import { describe, expect, it } from 'vitest';
import { holdPlaces } from './hold-places.ts';

const BEFORE = [
  { id: 'housing', clusters: [{ id: 'places', ideaIds: ['a'] }], looseIds: ['b', 'c', 'd'] },
  { id: 'health', clusters: [], looseIds: ['e'] },
];

describe('an idea that I have in hand', () => {
  it('[I2] stays where it is when somebody moves it, and others go by', () => {
    const now = [
      { id: 'housing', clusters: [{ id: 'places', ideaIds: ['a', 'b', 'c'] }], looseIds: ['d'] },
      { id: 'health', clusters: [], looseIds: ['e'] },
    ];
    const [housing] = holdPlaces(BEFORE, now, new Set(['c']));
    expect(housing).toEqual({ id: 'housing', clusters: [{ id: 'places', ideaIds: ['a', 'b'] }], looseIds: ['d', 'c'] });
  });

  it('[I2] stays when it is moved to another area', () => {
    const now = [
      { id: 'housing', clusters: [{ id: 'places', ideaIds: ['a'] }], looseIds: ['c', 'd'] },
      { id: 'health', clusters: [], looseIds: ['e', 'b'] },
    ];
    expect(holdPlaces(BEFORE, now, new Set(['b']))).toEqual(BEFORE);
  });

  it('goes to its new place when its group is gone', () => {
    const now = [{ id: 'housing', clusters: [], looseIds: ['a', 'b', 'c', 'd'] }];
    expect(holdPlaces(BEFORE, now, new Set(['a']))).toBe(now);
  });

  it('changes nothing when it was not moved', () => {
    expect(holdPlaces(BEFORE, BEFORE, new Set(['a', 'gone']))).toBe(BEFORE);
  });
});
