/**
 * Latent semantic analysis (Deerwester and others, 1990): places each text among the topics that run through all of them,
 * so that two texts can be near without sharing a word. The leading directions come from subspace iteration (Halko,
 * Martinsson and Tropp, 2011) with a start that is always the same instead of a random one.
 */
import type { Vector } from './weigh-texts.ts';

const ROUNDS = 4;

/** n rows of `topics` numbers, each row of length 1, or 0 for a text without words. */
export type Topics = { rows: Float64Array; topics: number };

/** Yields the share that is done. */
export function* findTopics(vectors: readonly Vector[], features: number, wanted: number): Generator<number, Topics> {
  const n = vectors.length;
  const topics = Math.min(wanted, n);
  let basis = startBasis(n, topics);
  makeOrthonormal(basis, n, topics);
  for (let round = 0; round < ROUNDS; round += 1) {
    basis = multiply(vectors, spread(vectors, basis, features, topics), topics);
    if (round < ROUNDS - 1) makeOrthonormal(basis, n, topics);
    yield (round + 1) / ROUNDS;
  }
  makeRowsUnit(basis, n, topics);
  return { rows: basis, topics };
}

/** Whole numbers from a multiplier that visits every value (Park and Miller, 1988): alike on every machine. */
function startBasis(n: number, topics: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: n * topics }, () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  });
}

/** Aᵀ·B: what each feature has of each column. */
function spread(vectors: readonly Vector[], basis: Float64Array, features: number, topics: number): Float64Array {
  const out = new Float64Array(features * topics);
  vectors.forEach(({ at, weight }, text) => {
    for (let i = 0; i < at.length; i += 1) addRow(out, (at[i] ?? 0) * topics, basis, text * topics, topics, weight[i] ?? 0);
  });
  return out;
}

/** A·C: what each text has of each column. */
function multiply(vectors: readonly Vector[], columns: Float64Array, topics: number): Float64Array {
  const out = new Float64Array(vectors.length * topics);
  vectors.forEach(({ at, weight }, text) => {
    for (let i = 0; i < at.length; i += 1) addRow(out, text * topics, columns, (at[i] ?? 0) * topics, topics, weight[i] ?? 0);
  });
  return out;
}

function addRow(to: Float64Array, start: number, from: Float64Array, begin: number, length: number, by: number): void {
  for (let i = 0; i < length; i += 1) to[start + i] = (to[start + i] ?? 0) + by * (from[begin + i] ?? 0);
}

/** Modified Gram and Schmidt over the columns; one that has nothing of its own left becomes zero. */
function makeOrthonormal(basis: Float64Array, n: number, topics: number): void {
  for (let column = 0; column < topics; column += 1) {
    for (let before = 0; before < column; before += 1) takeOut(basis, n, topics, column, before);
    const norm = Math.sqrt(dotColumns(basis, n, topics, column, column));
    const by = norm > 1e-9 ? 1 / norm : 0;
    for (let row = 0; row < n; row += 1) basis[row * topics + column] = (basis[row * topics + column] ?? 0) * by;
  }
}

/** Rows of the last product, not made orthonormal, so that a topic counts by the square of how much it explains. */
function makeRowsUnit(rows: Float64Array, n: number, topics: number): void {
  for (let start = 0; start < n * topics; start += topics) {
    let sum = 0;
    for (let i = start; i < start + topics; i += 1) sum += (rows[i] ?? 0) ** 2;
    const by = sum > 1e-18 ? 1 / Math.sqrt(sum) : 0;
    for (let i = start; i < start + topics; i += 1) rows[i] = (rows[i] ?? 0) * by;
  }
}

function takeOut(basis: Float64Array, n: number, topics: number, column: number, before: number): void {
  const share = dotColumns(basis, n, topics, column, before);
  for (let row = 0; row < n; row += 1) {
    const at = row * topics;
    basis[at + column] = (basis[at + column] ?? 0) - share * (basis[at + before] ?? 0);
  }
}

function dotColumns(basis: Float64Array, n: number, topics: number, one: number, two: number): number {
  let sum = 0;
  for (let row = 0; row < n; row += 1) sum += (basis[row * topics + one] ?? 0) * (basis[row * topics + two] ?? 0);
  return sum;
}
