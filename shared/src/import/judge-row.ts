/** Judges the cells of one row: an idea that may come in, or the first thing that stands in its way. Never throws. */
import { LIMITS, isWithin, tidyText } from '../domain/text-limits.ts';
import { hasBrokenLetters, mendLetters } from './broken-letters.ts';
import { countToLastFilled } from './count-to-last-filled.ts';
import type { ImportColumn, ImportProblem, ImportProblemKind, ImportRow, TableColumn } from './import-row.ts';

const COLUMN_LIMITS: Readonly<Record<ImportColumn, readonly [graphemes: number, units: number]>> = {
  activity: [LIMITS.titleGraphemes, LIMITS.titleUnits],
  area: [LIMITS.titleGraphemes, LIMITS.titleUnits],
  idea: [LIMITS.ideaGraphemes, LIMITS.ideaUnits],
  group: [LIMITS.titleGraphemes, LIMITS.titleUnits],
  from: [LIMITS.nameGraphemes, LIMITS.nameUnits],
};

/** No column may be longer than this many characters, as people count them. */
export function maxLengthOf(column: ImportColumn): number {
  return COLUMN_LIMITS[column][0];
}

export function judgeRow(line: number, cells: readonly string[], columns: readonly TableColumn[]): ImportRow | ImportProblem {
  const fault = findFault(cells, columns);
  return fault === null ? createRow(line, cells, columns) : createProblem(line, fault, cells, columns);
}

/** Somebody mended the row by hand: `cells` are one a column, as in `problem.draft`. */
export function mendRow(problem: ImportProblem, cells: readonly string[]): ImportRow | ImportProblem {
  return judgeRow(problem.line, cells, problem.columns);
}

export type Fault = { kind: ImportProblemKind; column: ImportColumn | null };

export function createProblem(
  line: number,
  { kind, column }: Fault,
  cells: readonly string[],
  columns: readonly TableColumn[],
): ImportProblem {
  const fitted = fitCells(cells, columns);
  return { line, kind, column, columns, cells, draft: kind === 'brokenLetters' ? fitted.map(mendLetters) : fitted };
}

function findFault(cells: readonly string[], columns: readonly TableColumn[]): Fault | null {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) return { kind: 'extraCells', column: null };
  const spoilt = findColumnWhere(cells, columns, (_, cell) => hasBrokenLetters(cell));
  if (spoilt !== null) return { kind: 'brokenLetters', column: spoilt };
  const long = findColumnWhere(cells, columns, (column, cell) => !isWithinLimit(column, cell));
  if (long !== null) return { kind: 'tooLong', column: long };
  return readCell('idea', cells, columns) === null ? { kind: 'empty', column: 'idea' } : null;
}

function findColumnWhere(
  cells: readonly string[],
  columns: readonly TableColumn[],
  isAtFault: (column: ImportColumn, cell: string) => boolean,
): ImportColumn | null {
  const found = columns.find((column, index) => column !== 'ignored' && isAtFault(column, cells[index] ?? ''));
  return found === undefined || found === 'ignored' ? null : found;
}

function isWithinLimit(column: ImportColumn, cell: string): boolean {
  const [graphemes, units] = COLUMN_LIMITS[column];
  if (cell.length <= graphemes) return true;
  // Tidying takes characters away, yet what is far over the limit is not worth the work.
  return cell.length <= units * 2 && isWithin(tidyText(cell), graphemes, units);
}

function createRow(line: number, cells: readonly string[], columns: readonly TableColumn[]): ImportRow {
  return {
    line,
    activity: readCell('activity', cells, columns),
    area: readCell('area', cells, columns),
    idea: readCell('idea', cells, columns) ?? '',
    group: readCell('group', cells, columns),
    from: readCell('from', cells, columns),
  };
}

/** Only an idea keeps its line breaks: the others are names. */
function readCell(column: ImportColumn, cells: readonly string[], columns: readonly TableColumn[]): string | null {
  const text = tidyText(cells[columns.indexOf(column)] ?? '');
  return (column === 'idea' ? text : text.replace(/\s+/g, ' ')) || null;
}

/** Cells too many are most often an idea that commas cut in pieces: put it together again. */
function fitCells(cells: readonly string[], columns: readonly TableColumn[]): string[] {
  const filled = cells.slice(0, Math.max(columns.length, countToLastFilled(cells)));
  const extra = filled.length - columns.length;
  const at = Math.max(columns.indexOf('idea'), 0);
  const whole = dropLoneQuote(filled.slice(at, at + extra + 1).map((cell) => cell.trim()).join(', '));
  const fitted = extra > 0 ? [...filled.slice(0, at), whole, ...filled.slice(at + extra + 1)] : filled;
  return columns.map((_, index) => fitted[index] ?? '');
}

/** Pieces that commas cut often keep the quote that once closed them. */
function dropLoneQuote(text: string): string {
  return text.split('"').length === 2 ? text.replace(/^"|"$/, '') : text;
}
