/** The arithmetic of the benchmarks: percentiles by nearest rank, so that every figure is one that was measured. */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1] ?? null;
}

/** The middle of an odd number of values, the mean of the two in the middle of an even one. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const upper = Math.floor(sorted.length / 2);
  const high = sorted[upper] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[upper - 1] ?? 0) + high) / 2;
}

export type Spread = { median: number; least: number; most: number };

export function spreadOf(values: readonly number[]): Spread | null {
  const middle = median(values);
  return middle === null ? null : { median: middle, least: Math.min(...values), most: Math.max(...values) };
}
