/**
 * Cosines between all texts of a list, as a square of n × n numbers (2,000 ideas: 16 MB). Shared features are found by
 * an index from feature to texts, so that texts with nothing in common cost nothing.
 */
import type { Topics } from './find-topics.ts';
import type { Vector } from './weigh-texts.ts';

const ROWS_A_TURN = 50;

/** Yields the share that is done, every few rows. */
export function* fillNearness(vectors: readonly Vector[]): Generator<number, Float32Array> {
  const n = vectors.length;
  const near = new Float32Array(n * n);
  const holders = indexHolders(vectors);
  for (let text = 0; text < n; text += 1) {
    fillRow(near, n, text, vectors[text], holders);
    if (text % ROWS_A_TURN === 0) yield text / n;
  }
  return near;
}

type Holders = Map<number, { texts: number[]; weights: number[] }>;

function indexHolders(vectors: readonly Vector[]): Holders {
  const holders: Holders = new Map();
  vectors.forEach(({ at, weight }, text) => {
    at.forEach((feature, i) => {
      const list = holders.get(feature) ?? { texts: [], weights: [] };
      list.texts.push(text);
      list.weights.push(weight[i] ?? 0);
      holders.set(feature, list);
    });
  });
  return holders;
}

function fillRow(near: Float32Array, n: number, text: number, vector: Vector | undefined, holders: Holders): void {
  const row = new Float64Array(n);
  vector?.at.forEach((feature, i) => {
    const { texts = [], weights = [] } = holders.get(feature) ?? {};
    const weight = vector.weight[i] ?? 0;
    for (let at = 0; at < texts.length; at += 1) {
      const other = texts[at] ?? 0;
      row[other] = (row[other] ?? 0) + weight * (weights[at] ?? 0);
    }
  });
  near.set(row, text * n);
}

/** Mixes what topics say into `near`, in place: `share` of theirs, the rest of what stood there. */
export function* mixTopics(near: Float32Array, { rows, topics }: Topics, share: number): Generator<number, void> {
  const n = rows.length / topics;
  for (let one = 0; one < n; one += 1) {
    for (let two = 0; two < one; two += 1) {
      const cosine = Math.max(0, dot(rows, one * topics, two * topics, topics));
      const value = (1 - share) * (near[one * n + two] ?? 0) + share * cosine;
      near[one * n + two] = value;
      near[two * n + one] = value;
    }
    if (one % ROWS_A_TURN === 0) yield one / n;
  }
}

function dot(rows: Float64Array, one: number, two: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += (rows[one + i] ?? 0) * (rows[two + i] ?? 0);
  return sum;
}
