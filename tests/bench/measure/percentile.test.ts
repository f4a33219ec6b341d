import { describe, expect, it } from 'vitest';
import { median, percentile, spreadOf } from './percentile.ts';

const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);

describe('percentile', () => {
  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('of 1 to 100 at %d is %d, in whatever order they come', (share, expected) => {
    expect(percentile(hundred, share)).toBe(expected);
  });

  it('is always a value that was measured', () => {
    expect(percentile([3, 1000], 0.5)).toBe(3);
    expect(percentile([3, 1000], 0.51)).toBe(1000);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('of nothing is null', () => {
    expect(percentile([], 0.5)).toBeNull();
  });

  it('leaves what it is given as it was', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('median', () => {
  it.each([
    [[5], 5],
    [[9, 1, 5], 5],
    [[1, 2, 3, 10], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is null', () => {
    expect(median([])).toBeNull();
    expect(spreadOf([])).toBeNull();
  });

  it('comes with the least and the most', () => {
    expect(spreadOf([4, 2, 9])).toEqual({ median: 4, least: 2, most: 9 });
  });
});
