import { describe, expect, it } from 'vitest';
import { findPlace, readKeptPlace, writeKeptPlace, type Card } from './kept-place.ts';

/** Cards of 100 px each, the first of them at `top`. */
function cardsFrom(top: number, focused = ''): Card[] {
  return ['a', 'b', 'c', 'd'].map((id, place) => ({ id, top: top + place * 100, bottom: top + place * 100 + 100, hasFocus: id === focused }));
}

describe('the place in a long ballot', () => {
  it('is the first choice in sight', () => {
    expect(findPlace(cardsFrom(-230))).toEqual({ id: 'c', top: -30, hadFocus: false });
  });

  it('[I1] is the choice that holds the keyboard, as long as that is in sight', () => {
    expect(findPlace(cardsFrom(-230, 'd'))).toEqual({ id: 'd', top: 70, hadFocus: true });
    expect(findPlace(cardsFrom(-230, 'a'))).toEqual({ id: 'c', top: -30, hadFocus: false });
  });

  it('is nowhere at the top, where every visit begins, nor in an empty list', () => {
    expect(findPlace(cardsFrom(40))).toBeNull();
    expect(findPlace([])).toBeNull();
  });

  it('is read as it was written, and not at all when it is something else', () => {
    const place = { id: '0abc', top: -12, hadFocus: true };
    expect(readKeptPlace(writeKeptPlace(place))).toEqual(place);
    expect(readKeptPlace(writeKeptPlace(null))).toBeNull();
    expect(readKeptPlace('0abc,half,2')).toBeNull();
  });
});
