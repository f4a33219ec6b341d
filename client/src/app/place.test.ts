import { describe, expect, it } from 'vitest';
import { readPlace, SCREENS, writePlace, type Place } from './place.ts';

const PLACES: (Place | null)[] = [
  null,
  { screen: 'step', activityId: '0123456789abcdefghij' },
  ...SCREENS.map((screen) => ({ screen })),
];

describe('the place in the address', () => {
  it.each(PLACES)('survives being written and read: %j', (place) => {
    expect(readPlace(writePlace(place))).toEqual(place);
  });

  it.each(['#main', '#/step/short', '#/nowhere', '#facilitator=secret'])('is not %s, so nobody is moved', (hash) => {
    expect(readPlace(hash)).toBe(undefined);
  });

  it('is with the group when nothing is said', () => {
    expect(readPlace('')).toBe(null);
  });
});
