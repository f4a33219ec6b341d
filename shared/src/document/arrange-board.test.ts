import { describe, expect, it } from 'vitest';
import { arrangeBoard, type BoardTables } from './arrange-board.ts';

function idea(state: 'shown' | 'hidden' | 'gone' = 'shown') {
  return { text: 'x', origin: 'participant' as const, from: null, author: null, perspective: null, state, at: 0 };
}

function tables(overrides: Partial<BoardTables> = {}): BoardTables {
  return {
    areas: new Map([
      ['b', { questionId: 'q', name: 'B', order: 'V00001', state: 'shown' }],
      ['a', { questionId: 'q', name: 'A', order: 'V00000', state: 'shown' }],
      ['other', { questionId: 'p', name: 'Other', order: 'V00000', state: 'shown' }],
    ]),
    clusters: new Map([
      ['g', { areaId: 'a', name: 'G', order: 'V00000', state: 'merged', mergedInto: 'h' }],
      ['h', { areaId: 'b', name: 'H', order: 'V00000', state: 'shown', mergedInto: null }],
      ['x', { areaId: 'a', name: 'X', order: 'V00000', state: 'gone', mergedInto: null }],
    ]),
    ideas: new Map([
      ['1', idea()],
      ['2', idea()],
      ['3', idea()],
      ['4', idea('gone')],
      ['5', idea('hidden')],
    ]),
    places: new Map([
      ['2', { areaId: 'b', clusterId: 'h', order: 'V00001' }],
      ['1', { areaId: 'a', clusterId: 'g', order: 'V00000' }],
      ['3', { areaId: 'a', clusterId: 'x', order: 'V00000' }],
      ['4', { areaId: 'a', clusterId: null, order: 'V00000' }],
      ['5', { areaId: 'a', clusterId: null, order: 'V00001' }],
    ]),
    ...overrides,
  };
}

describe('the board in reading order', () => {
  it('follows merged groups, empties groups that were taken apart, and leaves out what was taken back', () => {
    expect(arrangeBoard(tables(), 'q')).toEqual([
      { id: 'a', clusters: [], looseIds: ['3', '5'] },
      { id: 'b', clusters: [{ id: 'h', ideaIds: ['1', '2'] }], looseIds: [] },
    ]);
  });

  it('does not go round for ever when groups point at each other', () => {
    const clusters: BoardTables['clusters'] = new Map([
      ['g', { areaId: 'a', name: 'G', order: 'V', state: 'merged', mergedInto: 'h' }],
      ['h', { areaId: 'a', name: 'H', order: 'V', state: 'merged', mergedInto: 'g' }],
    ]);
    expect(arrangeBoard(tables({ clusters }), 'q')[0]?.looseIds).toContain('1');
  });
});
