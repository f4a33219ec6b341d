/** How many cells there are up to the last one that has something in it: spreadsheets end their rows with empty ones. */
export function countToLastFilled(cells: readonly string[]): number {
  for (let count = cells.length; count > 0; count -= 1) {
    if (cells[count - 1]?.trim() !== '') return count;
  }
  return 0;
}
