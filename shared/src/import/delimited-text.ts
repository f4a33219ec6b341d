/**
 * Reads a whole table of separated cells and never gives up: a row whose quoting is broken takes with it only the lines
 * up to the next one that reads as a row of the right width.
 */
import { readRecord } from './delimited-record.ts';
import type { DelimitedRecord, Separator } from './delimited-record.ts';
import { readBrokenCells } from './broken-cells.ts';

/** `source` is the text of a broken row, whose cells are a guess. */
export type TableRow = { line: number; cells: string[]; isBroken: boolean; hasQuotes: boolean; source?: string };

/** Past this many lines a broken row ends at its first line, whatever follows. */
const MAX_BROKEN_LINES = 50;

/** `firstLine` is the number that a spreadsheet shows beside the row that `text` begins with. */
export function readTableRows(text: string, separator: Separator, width: number, firstLine: number): TableRow[] {
  const rows: TableRow[] = [];
  let at = 0;
  while (at < text.length) {
    const line = firstLine + rows.length;
    const record = readRecord(text, at, separator);
    if (isTrusted(record, text.slice(at, record.end), width)) {
      rows.push({ line, cells: record.cells, isBroken: false, hasQuotes: record.hasQuotes });
      at = record.end;
    } else {
      const end = findNextRow(text, at, separator, width);
      const source = text.slice(at, end).replace(/\n+$/, '');
      rows.push({ line, cells: readBrokenCells(source, separator, width), isBroken: true, hasQuotes: true, source });
      at = end;
    }
  }
  return rows;
}

/** A row over several lines with too many cells has most likely swallowed its neighbours. */
function isTrusted(record: DelimitedRecord, source: string, width: number): boolean {
  if (!record.isSound) return false;
  return record.cells.length <= width || !source.trimEnd().includes('\n');
}

function findNextRow(text: string, start: number, separator: Separator, width: number): number {
  const second = nextLine(text, start);
  let at = second;
  for (let lines = 0; at < text.length && lines < MAX_BROKEN_LINES; lines += 1) {
    const record = readRecord(text, at, separator);
    if (record.isSound && record.cells.length === width) return at;
    at = nextLine(text, at);
  }
  return at < text.length ? second : at;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
