import { describe, expect, it } from 'vitest';
import { createRandom } from '../voting/seeded.test-support.ts';
import { linkByAverage, type Merge } from './average-link.ts';
import { cutTree } from './cut-tree.ts';

function link(near: Float32Array, n: number): Merge[] {
  const work = linkByAverage(Float32Array.from(near), n);
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

function square(seed: string, n: number): Float32Array {
  const random = createRandom(seed);
  const near = new Float32Array(n * n);
  for (let one = 0; one < n; one += 1) {
    for (let two = 0; two < one; two += 1) near[one * n + two] = near[two * n + one] = random(0, 1_000_000) / 1_000_000;
  }
  return near;
}

/** The plain way: join the two groups with the highest mean similarity, again and again. */
function linkPlainly(near: Float32Array, n: number): number[] {
  const groups = Array.from({ length: n }, (_, at) => [at]);
  const heights: number[] = [];
  const meanOf = (one: readonly number[], two: readonly number[]) =>
    one.flatMap((a) => two.map((b) => near[a * n + b] ?? 0)).reduce((sum, each) => sum + each, 0) / (one.length * two.length);
  while (groups.length > 1) {
    let best = { one: 0, two: 1, mean: -1 };
    groups.forEach((group, two) => {
      for (let one = 0; one < two; one += 1) {
        const mean = meanOf(groups[one] ?? [], group);
        if (mean > best.mean) best = { one, two, mean };
      }
    });
    groups[best.one] = [...(groups[best.one] ?? []), ...(groups.splice(best.two, 1)[0] ?? [])];
    heights.push(1 - best.mean);
  }
  return heights;
}

describe('Average link', () => {
  it.each(['one', 'two', 'three', 'four'])('finds the heights that the plain way finds (seed %s)', (seed) => {
    const n = 24;
    const near = square(seed, n);
    const heights = link(near, n).map(({ height }) => height);
    linkPlainly(near, n).forEach((height, at) => expect(heights[at]).toBeCloseTo(height, 5));
  });

  it('ends when all are equally near', () => {
    expect(link(new Float32Array(100 * 100).fill(1), 100)).toHaveLength(99);
    expect(link(new Float32Array(100 * 100), 100)).toHaveLength(99);
  });

  it('has nothing to join in none or one', () => {
    expect(link(new Float32Array(0), 0)).toEqual([]);
    expect(link(new Float32Array(1), 1)).toEqual([]);
  });

  it('gives every number one group at any cut, and never fewer groups at a lower cut', () => {
    const merges = link(square('cuts', 40), 40);
    let before = 0;
    for (const cut of [1, 0.8, 0.6, 0.4, 0.2, 0]) {
      const groups = cutTree(merges, 40, cut);
      expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at));
      expect(groups.length).toBeGreaterThanOrEqual(before);
      before = groups.length;
    }
  });
});
