import { isImportProblem } from '@evenboard/shared/import/import-row';
import { mendRow } from '@evenboard/shared/import/judge-row';
import { readIdeas } from '@evenboard/shared/import/read-ideas';
import { describe, expect, it } from 'vitest';
import { mend, NO_CHANGES, noteBroughtIn, setLeftOut, sortRows } from './sort-rows.ts';

const READING = readIdeas(`area,idea\nHomes,One\nHomes,${'x'.repeat(501)}\nHomes,Three\nHomes,\n`);

function lines(rows: readonly { line: number }[]) {
  return rows.map(({ line }) => line);
}

describe('rows on their way in', () => {
  it('are ready or need a look', () => {
    const { ready, problems } = sortRows(READING, NO_CHANGES);
    expect([lines(ready), lines(problems)]).toEqual([[2, 4], [3, 5]]);
  });

  it('once mended stand among the good ones, in their place', () => {
    const [problem] = READING.problems;
    const row = problem === undefined ? null : mendRow(problem, ['Homes', 'Two']);
    if (row === null || isImportProblem(row)) throw new Error('The mended row should be good.');
    const { ready, problems } = sortRows(READING, mend(NO_CHANGES, [row]));
    expect([lines(ready), lines(problems)]).toEqual([[2, 3, 4], [5]]);
  });

  it('can be left out and put back', () => {
    const without = setLeftOut(NO_CHANGES, 5, true);
    expect(lines(sortRows(READING, without).leftOut)).toEqual([5]);
    expect(lines(sortRows(READING, setLeftOut(without, 5, false)).problems)).toEqual([3, 5]);
  });

  it('can be left out when they are good, too', () => {
    const without = sortRows(READING, setLeftOut(NO_CHANGES, 4, true));
    expect([lines(without.ready), lines(without.leftOut)]).toEqual([[2], [4]]);
  });

  it('are not brought in twice', () => {
    expect(lines(sortRows(READING, noteBroughtIn(NO_CHANGES, READING.rows)).ready)).toEqual([]);
  });
});
