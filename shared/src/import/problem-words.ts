/** The sentence for each problem of an import: what happened and what to do. */
import { countGraphemes } from '../domain/text-limits.ts';
import type { WordId, WordValues } from '../words/catalogue.ts';
import type { ImportColumn, ImportProblem } from './import-row.ts';
import { maxLengthOf } from './judge-row.ts';
import type { HeaderProblem } from './read-header.ts';

type ProblemWords = { id: WordId; values: WordValues };

/** Past this many units nobody needs the exact number, and counting graphemes would be slow. */
const MAX_COUNTED_UNITS = 10_000;

export function wordsForProblem({ kind, column, columns, cells }: ImportProblem): ProblemWords {
  if (kind !== 'tooLong') return { id: `import.problem.${kind}`, values: {} };
  return wordsForLength(column ?? 'idea', cells[columns.indexOf(column ?? 'idea')] ?? '');
}

export function wordsForHeaderProblem({ kind, name }: HeaderProblem): ProblemWords {
  if (kind === 'unknownColumn' && name === '') return { id: 'import.problem.namelessColumn', values: {} };
  return { id: `import.problem.${kind}`, values: { name } };
}

function wordsForLength(column: ImportColumn, cell: string): ProblemWords {
  const text = cell.trim();
  const n = text.length > MAX_COUNTED_UNITS ? text.length : countGraphemes(text);
  return { id: `import.problem.tooLong.${column}`, values: { n, max: maxLengthOf(column) } };
}
