import { describe, expect, it } from 'vitest';
import { shareStructure } from './share-structure.ts';

function board() {
  return [
    { id: 'housing', clusters: [{ id: 'places', ideaIds: ['a', 'b'] }], looseIds: ['c'] },
    { id: 'health', clusters: [], looseIds: ['d'] },
  ];
}

describe('a board that was arranged again', () => {
  it('is the same object where nothing changed', () => {
    const before = board();
    expect(shareStructure(before, board())).toBe(before);
  });

  it('has a new list only where ids changed', () => {
    const before = board();
    const now = board();
    now[0]?.looseIds.push('e');
    const shared = shareStructure(before, now);
    expect(shared).toEqual(now);
    expect(shared[1]).toBe(before[1]);
    expect(shared[0]?.clusters).toBe(before[0]?.clusters);
    expect(shared[0]?.looseIds).not.toBe(before[0]?.looseIds);
  });

  it('follows groups that come, go and change places', () => {
    const before = board();
    const now = [{ id: 'housing', clusters: [{ id: 'new', ideaIds: ['b'] }, { id: 'places', ideaIds: ['a'] }], looseIds: ['c'] }];
    expect(shareStructure(before, now)).toEqual(now);
  });
});
