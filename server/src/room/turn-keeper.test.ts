import { describe, expect, it } from 'vitest';
import { createTurnKeeper } from './turn-keeper.ts';

describe('keeping turns', () => {
  it('[J2] lets everything through while nothing was sent back', () => {
    const turns = createTurnKeeper();
    expect([3, 1, 2, 7].map((number) => turns.isTurn('a', number))).toEqual([true, true, true, true]);
  });

  it('[J2] holds what is later until all that was sent back has come again, in order', () => {
    const turns = createTurnKeeper();
    for (const number of [4, 5, 6]) turns.sendBack('a', number);
    const come = [7, 3, 5, 4, 7, 5, 6, 7, 8];
    expect(come.map((number) => [number, turns.isTurn('a', number)])).toEqual([
      [7, false], [3, true], [5, false], [4, true], [7, false], [5, true], [6, true], [7, true], [8, true],
    ]);
  });

  it('[J2] takes up again where a second failure struck', () => {
    const turns = createTurnKeeper();
    for (const number of [4, 5]) turns.sendBack('a', number);
    expect(turns.isTurn('a', 4)).toBe(true);
    turns.sendBack('a', 4);
    expect([5, 4, 5].map((number) => turns.isTurn('a', number))).toEqual([false, true, true]);
  });

  it('[J2] does not wait for what has been handled, which may never come again', () => {
    const turns = createTurnKeeper();
    for (const number of [1, 2]) turns.sendBack('a', number);
    turns.sendBack('b', 1);
    turns.forgetHandled((outbox) => (outbox === 'a' ? 2 : 0));
    expect(turns.isTurn('a', 3)).toBe(true);
    expect(turns.isTurn('b', 2)).toBe(false);
  });

  it('[J2] keeps outboxes apart', () => {
    const turns = createTurnKeeper();
    turns.sendBack('a', 4);
    expect(turns.isTurn('b', 5)).toBe(true);
  });
});
