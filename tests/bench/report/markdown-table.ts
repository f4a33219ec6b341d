/** The rows of one scenario as a Markdown table: medians with their spread, then ratios to the floor and to Hocuspocus. */
import { spreadOf, type Spread } from '../measure/percentile.ts';
import type { Column, Scenario } from '../scenarios/scenario.ts';
import type { ResultRow } from './result-row.ts';

const AGAINST = ['relay', 'hocuspocus'];
const NONE = '–';

export function writeMarkdownTable(scenario: Scenario, rows: readonly ResultRow[]): string {
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const rowsOf = (subject: string) => rows.filter((row) => row.subject === subject);
  const lines = subjects.map((subject) => [
    subject,
    ...scenario.columns.map((column) => showSpread(column, spread(column, rowsOf(subject)))),
    showNotes(rowsOf(subject)),
  ]);
  const ratios = subjects.flatMap((subject) =>
    AGAINST.filter((other) => other !== subject && subjects.includes(other) && subject === 'evenboard')
      .map((other) => showRatios(scenario.columns, subject, other, (name, column) => spread(column, rowsOf(name)))),
  );
  const head = ['', ...scenario.columns.map(({ title }) => title), 'notes'];
  const table = [head, head.map((_, at) => (at === 0 || at === head.length - 1 ? '---' : '--:')), ...lines];
  return [`### ${scenario.name}`, '', scenario.about, '', ...table.map(writeLine), '', ...ratios, ''].join('\n');
}

function writeLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function spread(column: Column, rows: readonly ResultRow[]): Spread | null {
  return spreadOf(rows.map(({ figures }) => figures[column.key]).filter((figure) => typeof figure === 'number'));
}

function showSpread({ digits }: Column, figures: Spread | null): string {
  if (figures === null) return NONE;
  const [middle, least, most] = [figures.median, figures.least, figures.most].map((figure) => figure.toFixed(digits));
  return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

function showNotes(rows: readonly ResultRow[]): string {
  const counts = new Map<string, number>();
  for (const note of rows.flatMap(({ notes }) => notes)) counts.set(note, (counts.get(note) ?? 0) + 1);
  return [...counts].map(([note, count]) => (rows.length === 1 ? note : `${note} (${count} of ${rows.length})`)).join('; ');
}

function showRatios(
  columns: readonly Column[],
  subject: string,
  other: string,
  find: (name: string, column: Column) => Spread | null,
): string {
  const parts = columns.filter(({ isCompared }) => isCompared === true).flatMap((column) => {
    const mine = find(subject, column);
    const theirs = find(other, column);
    if (mine === null || theirs === null || theirs.median <= 0) return [];
    return [`${column.title} ${(mine.median / theirs.median).toFixed(3)}`];
  });
  return `${subject} ÷ ${other}: ${parts.join(', ')}`;
}
