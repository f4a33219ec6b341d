/** Random whole numbers for tests, the same for the same seed, so that a failure comes back. */
export type Random = (from: number, below: number) => number;

export function createRandom(seed: string): Random {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2147483647, 7);
  return (from, below) => {
    state = (state * 48271) % 2147483647;
    return from + (state % (below - from));
  };
}
