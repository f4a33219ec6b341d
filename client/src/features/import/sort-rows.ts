/** What is ready and what still needs a look, once rows were mended, left out or brought in. Rows go by their number. */
import type { ImportProblem, ImportRow } from '@evenboard/shared/import/import-row';
import type { ImportReading } from '@evenboard/shared/import/read-ideas';

export type RowChanges = {
  mended: ReadonlyMap<number, ImportRow>;
  leftOut: ReadonlySet<number>;
  broughtIn: ReadonlySet<number>;
};

export const NO_CHANGES: RowChanges = { mended: new Map(), leftOut: new Set(), broughtIn: new Set() };

export type SortedRows = { ready: ImportRow[]; problems: ImportProblem[]; leftOut: (ImportRow | ImportProblem)[] };

export function sortRows(reading: ImportReading, { mended, leftOut, broughtIn }: RowChanges): SortedRows {
  const good = [...reading.rows, ...mended.values()]
    .filter(({ line }) => !broughtIn.has(line))
    .sort((a, b) => a.line - b.line);
  const open = reading.problems.filter(({ line }) => !mended.has(line));
  return {
    ready: good.filter(({ line }) => !leftOut.has(line)),
    problems: open.filter(({ line }) => !leftOut.has(line)),
    leftOut: [...good, ...open].filter(({ line }) => leftOut.has(line)),
  };
}

export function mend(changes: RowChanges, rows: readonly ImportRow[]): RowChanges {
  return { ...changes, mended: new Map([...changes.mended, ...rows.map((row) => [row.line, row] as const)]) };
}

export function setLeftOut(changes: RowChanges, line: number, isOut: boolean): RowChanges {
  const leftOut = new Set(changes.leftOut);
  if (isOut) leftOut.add(line);
  else leftOut.delete(line);
  return { ...changes, leftOut };
}

export function noteBroughtIn(changes: RowChanges, rows: readonly ImportRow[]): RowChanges {
  return { ...changes, broughtIn: new Set([...changes.broughtIn, ...rows.map(({ line }) => line)]) };
}
