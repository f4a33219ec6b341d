/**
 * Reads one row of separated cells (RFC 4180, and the spaces around quotes that people type). Says what is wrong with
 * its quoting instead of guessing; line breaks must be "\n" already.
 */
export type Separator = ',' | ';' | '\t';

export type DelimitedRecord = {
  cells: string[];
  /** Where the next row begins. */
  end: number;
  /** The quoting makes sense: every quote that opens a cell also closes it. */
  isSound: boolean;
  hasQuotes: boolean;
};

type Cell = { value: string; end: number; isSound: boolean; isQuoted: boolean };

/** A quoted cell longer than this was never closed: far more than any idea may hold. */
const MAX_CELL_UNITS = 20_000;

export function readRecord(text: string, start: number, separator: Separator): DelimitedRecord {
  const cells: string[] = [];
  let hasQuotes = false;
  let at = start;
  for (;;) {
    const cell = readCell(text, at, separator);
    cells.push(cell.value);
    hasQuotes ||= cell.isQuoted;
    at = cell.end + 1;
    if (!cell.isSound || text[cell.end] !== separator) return { cells, end: at, isSound: cell.isSound, hasQuotes };
  }
}

function readCell(text: string, start: number, separator: Separator): Cell {
  const opening = skipSpaces(text, start);
  return text[opening] === '"' ? readQuotedCell(text, opening, separator) : readPlainCell(text, start, separator);
}

function readPlainCell(text: string, start: number, separator: Separator): Cell {
  let end = start;
  while (!isCellEnd(text, end, separator)) end += 1;
  return { value: text.slice(start, end), end, isSound: true, isQuoted: false };
}

function readQuotedCell(text: string, opening: number, separator: Separator): Cell {
  let value = '';
  let at = opening + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1 || quote - opening > MAX_CELL_UNITS) return { value, end: at, isSound: false, isQuoted: true };
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  const end = skipSpaces(text, at);
  return { value, end, isSound: isCellEnd(text, end, separator), isQuoted: true };
}

function isCellEnd(text: string, at: number, separator: Separator): boolean {
  const character = text[at];
  return character === separator || character === '\n' || character === undefined;
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at += 1;
  return at;
}
