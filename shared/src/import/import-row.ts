/**
 * What one row of a pasted or uploaded table or list comes to: an idea ready to bring in, or a problem that shows the
 * row as it was, so that it can be mended in place.
 */
export type ImportColumn = 'activity' | 'area' | 'idea' | 'group' | 'from';

/** `ignored` columns are read past: nobody knows what they hold. */
export type TableColumn = ImportColumn | 'ignored';

export type ImportRow = {
  /** The row's number as a spreadsheet shows it: a cell of several lines does not move the rows below. */
  line: number;
  activity: string | null;
  area: string | null;
  idea: string;
  group: string | null;
  from: string | null;
};

export type ImportProblemKind = 'empty' | 'tooLong' | 'extraCells' | 'brokenQuote' | 'brokenLetters';

export type ImportProblem = {
  line: number;
  kind: ImportProblemKind;
  /** The column at fault, where there is one. */
  column: ImportColumn | null;
  columns: readonly TableColumn[];
  /** The cells as they came. */
  cells: readonly string[];
  /** The very line, where its cells are a guess. */
  source?: string;
  /** One cell a column, likely mends made: what to show for mending. Nothing of `cells` is missing from it. */
  draft: readonly string[];
};

export function isImportProblem(outcome: ImportRow | ImportProblem): outcome is ImportProblem {
  return 'kind' in outcome;
}
