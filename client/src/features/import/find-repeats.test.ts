import type { ImportRow } from '@evenboard/shared/import/import-row';
import { describe, expect, it } from 'vitest';
import { findRepeats } from './find-repeats.ts';

function row(line: number, idea: string, area: string | null = null): ImportRow {
  return { line, activity: null, area, idea, group: null, from: null };
}

describe('findRepeats', () => {
  it('finds the second and the third of the same, whatever their case and spaces', () => {
    const rows = [row(1, 'Warm room'), row(2, 'Tea'), row(3, 'warm  room '), row(4, 'Warm room')];
    expect(findRepeats(rows).map(({ line }) => line)).toEqual([3, 4]);
  });

  it('leaves alone what goes to another place', () => {
    expect(findRepeats([row(1, 'Tea', 'Homes'), row(2, 'Tea', 'Health')])).toEqual([]);
  });
});
