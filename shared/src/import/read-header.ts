/** Tells which column of a table holds what, from the names in its first row: any order, any case, a few other names. */
import { countToLastFilled } from './count-to-last-filled.ts';
import type { ImportColumn, TableColumn } from './import-row.ts';

export type HeaderProblem = {
  kind: 'unknownColumn' | 'repeatedColumn' | 'noIdeaColumn';
  /** The place of the column in `cells`, or none where a column is missing. */
  index: number | null;
  name: string;
};

export type ImportHeader = {
  line: number;
  /** The names as they came; mend one and give them to `readIdeas` again. */
  cells: readonly string[];
  columns: readonly TableColumn[];
  problems: readonly HeaderProblem[];
};

const COLUMN_NAMES: ReadonlyMap<string, ImportColumn> = new Map([
  ...withColumn('activity', ['activity', 'activities', 'question', 'questions', 'step']),
  ...withColumn('area', ['area', 'areas', 'theme', 'topic', 'section']),
  ...withColumn('idea', ['idea', 'ideas', 'text', 'note', 'notes', 'comment', 'comments', 'suggestion']),
  ...withColumn('group', ['group', 'groups', 'cluster']),
  ...withColumn('from', ['from', 'who', 'author', 'name', 'source']),
]);

function withColumn(column: ImportColumn, names: readonly string[]): [string, ImportColumn][] {
  return names.map((name) => [name, column]);
}

export function findColumn(name: string): ImportColumn | null {
  return COLUMN_NAMES.get(name.replace(/[\uFEFF"“”:*]/g, '').trim().toLowerCase()) ?? null;
}

/** How many different columns the names give: what tells a header from a row of words. */
export function countColumns(cells: readonly string[]): number {
  return new Set(cells.map(findColumn).filter((column) => column !== null)).size;
}

/** Columns without a name at the end are left off: whatever stands in them is a cell too many. */
export function readHeader(line: number, cells: readonly string[]): ImportHeader {
  const named = dropEmptyEnd(cells);
  const columns: TableColumn[] = [];
  const problems: HeaderProblem[] = [];
  named.forEach((name, index) => {
    const column = findColumn(name);
    const isRepeated = column !== null && columns.includes(column);
    columns.push(column === null || isRepeated ? 'ignored' : column);
    if (isRepeated) problems.push({ kind: 'repeatedColumn', index, name: name.trim() });
    else if (column === null) problems.push({ kind: 'unknownColumn', index, name: name.trim() });
  });
  if (!columns.includes('idea')) problems.unshift({ kind: 'noIdeaColumn', index: null, name: '' });
  return { line, cells: named, columns, problems };
}

function dropEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, countToLastFilled(cells));
}
