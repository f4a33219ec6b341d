/** Finds out what was pasted: a list, or a table with or without a row of names, and what parts its cells. */
import { readRecord } from './delimited-record.ts';
import type { Separator } from './delimited-record.ts';
import { readTableRows } from './delimited-text.ts';
import type { TableColumn } from './import-row.ts';
import { countColumns, findColumn } from './read-header.ts';

export type TableForm = { separator: Separator; hasHeader: boolean; columns: readonly TableColumn[] };

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
/** What the columns of a table without names hold, by their number. */
const USUAL_COLUMNS: Readonly<Record<number, readonly TableColumn[]>> = {
  2: ['area', 'idea'],
  3: ['activity', 'area', 'idea'],
  4: ['activity', 'area', 'idea', 'group'],
  5: ['activity', 'area', 'idea', 'group', 'from'],
};
const ONLY_A_MARK = /^\s*(?:[-–—*•·o]|\(?\d{1,4}(?:\.\d{1,3})*[.)]?|\(?[a-z][.)])\s*$/iu;
const MOST_ROWS = 0.8;

/** `text` begins with its first row that is not blank. */
export function findTableForm(text: string): TableForm | null {
  return findHeader(text) ?? guessColumns(text, '\t') ?? guessColumns(text, ',') ?? guessColumns(text, ';');
}

/** The first row is a header when it names at least two columns, or one of several is called idea. */
function findHeader(text: string): TableForm | null {
  const found = SEPARATORS.map((separator) => {
    const { cells } = readRecord(text, 0, separator);
    const isHeader = cells.length > 1 && (countColumns(cells) > 1 || cells.some((cell) => findColumn(cell) === 'idea'));
    return { separator, count: isHeader ? countColumns(cells) : 0 };
  });
  const best = found.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? null : { separator: best.separator, hasHeader: true, columns: [] };
}

/** A table without names: tabs in most rows; or commas in the same number in every row, and a quoted cell somewhere. */
function guessColumns(text: string, separator: Separator): TableForm | null {
  const width = readRecord(text, 0, separator).cells.length;
  if (width < 2) return null;
  const rows = readTableRows(text, separator, width, 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const fitting = rows.filter(({ cells, isBroken }) => !isBroken && cells.length === width);
  const isTable =
    separator === '\t'
      ? fitting.length >= rows.length * MOST_ROWS
      : rows.length > 1 && fitting.length === rows.length && rows.some(({ hasQuotes }) => hasQuotes);
  if (!isTable) return null;
  const isNumbered = rows.every(({ cells }) => ONLY_A_MARK.test(cells[0] ?? ''));
  const usual = USUAL_COLUMNS[isNumbered ? width - 1 : width];
  if (usual === undefined) return null;
  return { separator, hasHeader: false, columns: isNumbered ? ['ignored', ...usual] : usual };
}
