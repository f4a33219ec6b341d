import { describe, expect, it } from 'vitest';
import { compareOrder, orderBetween, ordersAfter } from './order-key.ts';

describe('order keys', () => {
  it('sort where they were put, for 3,000 inserts at random places', () => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const keys: string[] = [];
    for (let step = 0; step < 3000; step += 1) {
      const place = Math.floor(random() * (keys.length + 1));
      keys.splice(place, 0, orderBetween(keys[place - 1] ?? null, keys[place] ?? null));
    }
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stay short when ideas are added at the end', () => {
    expect(ordersAfter(null, 5000).every((key) => key.length === 6)).toBe(true);
  });

  it('stay within the limit of the schema for 200 inserts at one place', () => {
    const first = orderBetween(null, null);
    let last = orderBetween(first, null);
    for (let step = 0; step < 200; step += 1) last = orderBetween(first, last);
    expect(last > first && last.length <= 64).toBe(true);
  });

  it('settles equal keys by id', () => {
    expect(compareOrder({ order: 'V00000', id: 'a' }, { order: 'V00000', id: 'b' })).toBe(-1);
  });
});
