import { describe, expect, it } from 'vitest';
import { shuffleBySeed } from './shuffle.ts';

const ITEMS = ['a', 'b', 'c', 'd'];

describe('shuffleBySeed', () => {
  it('gives the same order for the same seed, and loses nothing', () => {
    expect(shuffleBySeed(ITEMS, 'one')).toEqual(shuffleBySeed(ITEMS, 'one'));
    expect([...shuffleBySeed(ITEMS, 'one')].sort()).toEqual(ITEMS);
    expect(shuffleBySeed([], 'one')).toEqual([]);
  });

  it('puts every item in every place about equally often', () => {
    const times = 8000;
    const seen = new Map<string, number>();
    for (let seed = 0; seed < times; seed += 1) {
      for (const [place, item] of shuffleBySeed(ITEMS, `round ${seed}`).entries()) {
        seen.set(`${item}${place}`, (seen.get(`${item}${place}`) ?? 0) + 1);
      }
    }
    expect(seen.size).toBe(16);
    for (const count of seen.values()) {
      expect(count).toBeGreaterThan(1850);
      expect(count).toBeLessThan(2150);
    }
  });
});
