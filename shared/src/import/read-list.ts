/** Reads a plain list, one idea a line. A cell of several lines, as a spreadsheet copies it, stays one idea. */
import { stripListMarkers } from './list-markers.ts';

export type ListLine = { line: number; text: string };

/** A quote that opens a cell closes it within this many lines, or it is a quote in the text. */
const MAX_CELL_LINES = 20;

export function readList(text: string, firstLine: number): ListLine[] {
  const items = joinQuotedLines(text.split('\n'));
  return stripListMarkers(items).map((item, index) => ({ line: firstLine + index, text: item }));
}

function joinQuotedLines(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at] ?? '';
    const last = opensCell(first) ? findClosingLine(lines, at) : at;
    items.push(last === at ? first : unquote(lines.slice(at, last + 1).join('\n')));
    at = last;
  }
  return items;
}

function opensCell(line: string): boolean {
  return line.startsWith('"') && countQuotes(line) % 2 === 1;
}

function findClosingLine(lines: readonly string[], first: number): number {
  for (let at = first + 1; at < Math.min(lines.length, first + MAX_CELL_LINES); at += 1) {
    const line = lines[at] ?? '';
    if (countQuotes(line) % 2 === 1) return line.trimEnd().endsWith('"') ? at : first;
  }
  return first;
}

function countQuotes(line: string): number {
  return line.split('"').length - 1;
}

/** Takes off the quotes that a spreadsheet puts around a cell. */
export function unquote(cell: string): string {
  return /^"(?:[^"]|"")*"$/.test(cell.trim()) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell;
}
