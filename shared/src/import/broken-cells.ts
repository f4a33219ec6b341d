/** The likeliest cells of a row whose quoting is broken, for somebody to look at: a guess that drops no words. */
import type { Separator } from './delimited-record.ts';

export function readBrokenCells(source: string, separator: Separator, width: number): string[] {
  const row = source.replace(/\n+$/, '');
  const lenient = splitLeniently(row, separator);
  if (lenient.length === width) return lenient;
  const plain = row.split(separator).map(stripOuterQuotes);
  return plain.length === width ? plain : lenient;
}

/** Quotes inside a quoted cell count as text; a cell that never closes runs to the end of the row. */
function splitLeniently(row: string, separator: Separator): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= row.length) {
    const end = findCellEnd(row, at, separator);
    cells.push(stripOuterQuotes(row.slice(at, end)));
    at = end + 1;
  }
  return cells;
}

function findCellEnd(row: string, start: number, separator: Separator): number {
  const isQuoted = /^ *"/.test(row.slice(start, start + 20));
  const closing = isQuoted ? `"${separator}` : separator;
  const end = row.indexOf(closing, start + (isQuoted ? 1 : 0));
  return end === -1 ? row.length : end + closing.length - 1;
}

function stripOuterQuotes(cell: string): string {
  return cell.trim().replace(/^"/, '').replace(/"$/, '').replaceAll('""', '"');
}
