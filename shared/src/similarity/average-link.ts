/**
 * Average-link clustering by the nearest-neighbour chain (Murtagh, 1983; Müllner, 2011): O(n²) time, on a matrix that is
 * changed in place. Among equally near ones the lowest number wins, so that the tree is always the same.
 */
/** Two groups, each named by the lowest number in it, joined at a mean distance of `height`. */
export type Merge = { into: number; from: number; height: number };

/**
 * `near` holds n × n similarities, row by row, symmetric; it is used up. Gives n − 1 merges, nearest first; yields the
 * share that is done.
 */
export function* linkByAverage(near: Float32Array, n: number): Generator<number, Merge[]> {
  const sizes = new Float64Array(n).fill(1);
  const merges: Merge[] = [];
  const chain: number[] = [];
  let first = 0;
  while (merges.length < n - 1) {
    while (sizes[first] === 0) first += 1;
    if (chain.length === 0) chain.push(first);
    const tip = chain[chain.length - 1] ?? 0;
    const before = chain[chain.length - 2] ?? -1;
    const next = findNearest(near, n, sizes, tip, before);
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    merges.push(joinGroups(near, n, sizes, tip, next));
    if (merges.length % 64 === 0) yield merges.length / n;
  }
  return sortMerges(merges);
}

/** The one before on the chain wins a draw: else a chain among equals would not end. */
function findNearest(near: Float32Array, n: number, sizes: Float64Array, tip: number, before: number): number {
  const row = tip * n;
  let best = before;
  let most = before < 0 ? -Infinity : (near[row + before] ?? 0);
  for (let other = 0; other < n; other += 1) {
    const value = near[row + other] ?? 0;
    if (value > most && other !== tip && sizes[other] !== 0) {
      best = other;
      most = value;
    }
  }
  return best;
}

/** The lower number stands for both from now on; its row becomes the mean over all pairs. */
function joinGroups(near: Float32Array, n: number, sizes: Float64Array, one: number, two: number): Merge {
  const into = Math.min(one, two);
  const from = Math.max(one, two);
  const height = 1 - (near[into * n + from] ?? 0);
  const own = sizes[into] ?? 0;
  const theirs = sizes[from] ?? 0;
  for (let other = 0; other < n; other += 1) {
    if (other === into || other === from || sizes[other] === 0) continue;
    const mean = (own * (near[into * n + other] ?? 0) + theirs * (near[from * n + other] ?? 0)) / (own + theirs);
    near[into * n + other] = mean;
    near[other * n + into] = mean;
  }
  sizes[into] = own + theirs;
  sizes[from] = 0;
  return { into, from, height };
}

/** The chain finds merges out of turn. A stable order keeps a group's making before its use at equal heights. */
function sortMerges(merges: readonly Merge[]): Merge[] {
  return merges
    .map((merge, at) => ({ merge, at }))
    .sort((a, b) => a.merge.height - b.merge.height || a.at - b.at)
    .map(({ merge }) => merge);
}
