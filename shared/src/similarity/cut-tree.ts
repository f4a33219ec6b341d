/** Cuts a tree of merges: whatever was joined at a distance of at most `cut` is one group. */
import type { Merge } from './average-link.ts';

/** Groups of numbers below n, each rising, those by their first; lone ones are groups of one. */
export function cutTree(merges: readonly Merge[], n: number, cut: number): number[][] {
  const parents = Array.from({ length: n }, (_, at) => at);
  for (const { into, from, height } of merges) if (height <= cut) parents[findRoot(parents, from)] = findRoot(parents, into);
  const groups = new Map<number, number[]>();
  for (let at = 0; at < n; at += 1) {
    const root = findRoot(parents, at);
    groups.set(root, [...(groups.get(root) ?? []), at]);
  }
  return [...groups.values()];
}

function findRoot(parents: number[], at: number): number {
  let root = at;
  while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
  // Shortens the way for the next who asks.
  for (let on = at; on !== root; ) {
    const next = parents[on] ?? root;
    parents[on] = root;
    on = next;
  }
  return root;
}
