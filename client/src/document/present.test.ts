import { describe, expect, it } from 'vitest';
import { createPresent } from './present.ts';

const NOTHING = { moving: [], dropped: [] };

describe('who is writing', () => {
  it('[S6] counts the others, wherever they are, and never me', () => {
    const present = createPresent();
    present.setMine({ writing: 'north', moving: null });
    // What I say may not have come back yet.
    expect(present.countWriting()).toBe(0);
    present.take({ ...NOTHING, writing: new Map([['north', 2], ['south', 1]]) });
    expect(present.countWriting()).toBe(2);
    present.forget();
    expect(present.countWriting()).toBe(0);
  });
});
