/**
 * One cell of a CSV file. People's words must arrive as words: a spreadsheet takes a cell that begins with = + - or @
 * (in any of their forms, and after spaces) for a formula and would run it, so such a cell begins with an apostrophe.
 */
export type Cell = string | number | null;

const FORMULA_STARTS = new Set(['=', '+', '-', '@', '\u2212']);
/** Spaces of any kind, and marks that nobody can see. */
const UNSEEN_START = /^[\s\p{Z}\p{Cf}]+/u;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

/** Text is always quoted, numbers never are; null is an empty cell. */
export function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${makeText(cell).replace(/"/g, '""')}"`;
}

/** Tells a formula's start before control characters go, because one of them may be hiding it. */
export function makeText(words: string): string {
  const plain = words.replace(CONTROLS, ' ').trim();
  return isFormula(plain) ? `'${plain}` : plain;
}

function isFormula(text: string): boolean {
  const first = [...text.replace(UNSEEN_START, '')][0];
  // NFKC makes the plain sign of full-width, small and raised forms.
  return first !== undefined && FORMULA_STARTS.has([...first.normalize('NFKC')][0] ?? '');
}
