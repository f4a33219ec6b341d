import { describe, expect, it } from 'vitest';
import { takeFirstPlaces } from './take-first-places.ts';

const rows = (...ranks: number[]) => ranks.map((rank) => ({ rank, people: 20 - rank }));

describe('takeFirstPlaces', () => {
  it('takes about ten', () => {
    expect(takeFirstPlaces(rows(1, 2, 3))).toHaveLength(3);
    expect(takeFirstPlaces(rows(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))).toHaveLength(10);
  });

  it('[V3] keeps everybody who is tied at the line', () => {
    expect(takeFirstPlaces(rows(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 13))).toHaveLength(12);
  });

  it('leaves out what nobody chose', () => {
    expect(takeFirstPlaces([{ rank: 1, people: 2 }, { rank: 2, people: 0 }])).toHaveLength(1);
  });
});
