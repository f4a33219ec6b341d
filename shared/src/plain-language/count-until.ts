/**
 * Binary search: how many of the first `length` positions pass, when all that pass come before all that do not.
 */
export function countUntil(length: number, passes: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
