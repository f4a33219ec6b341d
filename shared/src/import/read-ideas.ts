/**
 * Reads pasted or uploaded ideas: a list, a table copied from a spreadsheet, or a CSV file. Good rows are kept whatever
 * the others are like, and nothing that was pasted is dropped without being shown.
 */
import type { Separator } from './delimited-record.ts';
import { readRecord } from './delimited-record.ts';
import { readTableRows } from './delimited-text.ts';
import type { TableRow } from './delimited-text.ts';
import type { ImportProblem, ImportRow, TableColumn } from './import-row.ts';
import { isImportProblem } from './import-row.ts';
import { createProblem, judgeRow } from './judge-row.ts';
import type { ImportHeader } from './read-header.ts';
import { findColumn, readHeader } from './read-header.ts';
import { stripListMarkers } from './list-markers.ts';
import { readList, unquote } from './read-list.ts';
import { findTableForm } from './table-form.ts';

export type ImportReading = {
  shape: 'list' | 'table';
  /** The row of names, where there was one. */
  header: ImportHeader | null;
  columns: readonly TableColumn[];
  rows: readonly ImportRow[];
  problems: readonly ImportProblem[];
};

export type ReadIdeasOptions = {
  /** Mended names to use in place of those in the first row. */
  header?: readonly string[];
};

export function readIdeas(pasted: string, options: ReadIdeasOptions = {}): ImportReading {
  const text = pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { body, firstLine } = skipBlankRows(text);
  const form = findTableForm(body);
  if (form === null) return readPlainList(body, firstLine);
  if (!form.hasHeader) {
    const rows = readTableRows(body, form.separator, form.columns.length, firstLine);
    return judgeTable(null, form.columns, rows);
  }
  return readNamedTable(body, firstLine, form.separator, options);
}

/** Also skips the line "sep=;" that some spreadsheets write for themselves and never show. */
function skipBlankRows(text: string): { body: string; firstLine: number } {
  const visible = text.replace(/^"?sep=.?"?\n/i, '');
  const blank = /^(?:[\t ,;]*\n)*/.exec(visible)?.[0] ?? '';
  return { body: visible.slice(blank.length), firstLine: blank.split('\n').length };
}

function readNamedTable(body: string, line: number, separator: Separator, options: ReadIdeasOptions): ImportReading {
  const names = readRecord(body, 0, separator);
  const rows = readTableRows(body.slice(names.end), separator, names.cells.length, line + 1);
  const header = forgetEmptyColumns(readHeader(line, options.header ?? names.cells), rows);
  return header.columns.includes('idea')
    ? judgeTable(header, header.columns, rows)
    : { shape: 'table', header, columns: header.columns, rows: [], problems: [] };
}

/** A column with neither name nor cells only sets others apart. */
function forgetEmptyColumns(header: ImportHeader, rows: readonly TableRow[]): ImportHeader {
  const isFilled = (at: number) => rows.some(({ cells }) => (cells[at] ?? '').trim() !== '');
  return { ...header, problems: header.problems.filter(({ name, index }) => name !== '' || index === null || isFilled(index)) };
}

function judgeTable(header: ImportHeader | null, columns: readonly TableColumn[], table: readonly TableRow[]): ImportReading {
  const outcomes = table
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells, isBroken, source = '' }) =>
      isBroken
        ? { ...createProblem(line, { kind: 'brokenQuote', column: null }, cells, columns), source }
        : judgeRow(line, cells, columns),
    );
  const { rows, problems } = sortOutcomes(outcomes);
  return { shape: 'table', header, columns, rows: stripMarkers(rows), problems };
}

/** Cells that came out of Word keep its numbering, as the lines of a list do. */
function stripMarkers(rows: readonly ImportRow[]): ImportRow[] {
  const stripped = stripListMarkers(rows.map(({ idea }) => idea));
  return rows.map((row, at) => ({ ...row, idea: stripped[at] || row.idea }));
}

function readPlainList(body: string, firstLine: number): ImportReading {
  const lines = readList(body, firstLine);
  const isNamed = findColumn(lines[0]?.text ?? '') === 'idea';
  const outcomes = lines
    .slice(isNamed ? 1 : 0)
    .filter(({ text }) => text.trim() !== '')
    .map(({ line, text }) => judgeRow(line, [isNamed ? unquote(text) : text], ['idea']));
  return { shape: 'list', header: null, columns: ['idea'], ...sortOutcomes(outcomes) };
}

function sortOutcomes(outcomes: readonly (ImportRow | ImportProblem)[]): Pick<ImportReading, 'rows' | 'problems'> {
  const rows: ImportRow[] = [];
  const problems: ImportProblem[] = [];
  for (const outcome of outcomes) {
    if (isImportProblem(outcome)) problems.push(outcome);
    else rows.push(outcome);
  }
  return { rows, problems };
}
