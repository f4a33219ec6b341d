import { describe, expect, it } from 'vitest';
import { foldUnchosen } from './fold-unchosen.ts';

const rows = (...people: (number | null)[]) => people.map((n, place) => ({ people: n, place }));

describe('foldUnchosen', () => {
  it('parts what nobody chose, in order, from what somebody chose', () => {
    const { shown, unchosen } = foldUnchosen(rows(5, 2, 0, 0, 0, 0));
    expect(shown.map(({ place }) => place)).toEqual([0, 1]);
    expect(unchosen.map(({ place }) => place)).toEqual([2, 3, 4, 5]);
  });

  it('leaves a few where they are', () => {
    expect(foldUnchosen(rows(5, 0, 0, 0)).unchosen).toEqual([]);
  });

  it('leaves everything where nobody chose anything', () => {
    expect(foldUnchosen(rows(0, 0, 0, 0, 0)).shown).toHaveLength(5);
  });

  it('[S5] folds nothing where no numbers are shown: who was not chosen is a number too', () => {
    expect(foldUnchosen(rows(null, null, null, null, null)).unchosen).toEqual([]);
  });
});
