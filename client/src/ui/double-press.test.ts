import { describe, expect, it } from 'vitest';
import { isDoublePress } from './double-press.ts';

const FIRST = { timeStamp: 1000, clientX: 200, clientY: 300, detail: 1 };

describe('isDoublePress', () => {
  it('[I1] tells a second press at the same place, soon after, whatever is there by then', () => {
    expect(isDoublePress(FIRST, { ...FIRST, timeStamp: 1150, detail: 2 })).toBe(true);
    expect(isDoublePress(FIRST, { timeStamp: 1400, clientX: 210, clientY: 290, detail: 1 })).toBe(true);
  });

  it('[I1] leaves alone who presses elsewhere, later, or with the keyboard', () => {
    expect(isDoublePress(FIRST, { ...FIRST, timeStamp: 1100, clientY: 380 })).toBe(false);
    expect(isDoublePress(FIRST, { ...FIRST, timeStamp: 1900 })).toBe(false);
    expect(isDoublePress(FIRST, { ...FIRST, timeStamp: 1100, detail: 0 })).toBe(false);
    expect(isDoublePress(null, FIRST)).toBe(false);
  });
});
