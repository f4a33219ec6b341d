import { describe, expect, it } from 'vitest';
import { gatherCalls } from './gather-calls.ts';

describe('calls that go together', () => {
  it('[J1] go in their order, those of a turn together, and those that come meanwhile as the next', async () => {
    const together: number[][] = [];
    const gather = gatherCalls<number, number>(async (items) => {
      together.push([...items]);
      if (items.includes(2)) later.push(gather.add(3), gather.add(4));
      return items.map((item) => item * 10);
    });
    const later: Promise<number>[] = [];
    expect(await Promise.all([gather.add(1), gather.add(2)])).toEqual([10, 20]);
    expect(await Promise.all(later)).toEqual([30, 40]);
    await gather.settled();
    expect(together).toEqual([[1, 2], [3, 4]]);
  });

  it('[J1] fail together, and the next ones do not', async () => {
    let isWell = false;
    const gather = gatherCalls<number, number>(async (items) => {
      if (!isWell) throw new Error('no disk');
      return items;
    });
    await expect(Promise.all([gather.add(1), gather.add(2)])).rejects.toThrow('no disk');
    isWell = true;
    expect(await gather.add(3)).toBe(3);
  });
});
