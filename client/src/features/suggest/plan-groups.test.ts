import { describe, expect, it } from 'vitest';
import type { BoardNow } from '../../board/board-now.ts';
import { nameOfWords, planGroups } from './plan-groups.ts';
import { planTwins } from './plan-twins.ts';

const board: BoardNow = {
  areas: [
    { id: 'a', clusters: [{ id: 'first', ideaIds: ['in1', 'in2'] }], looseIds: ['1', '2', '3', '4'] },
    { id: 'b', clusters: [], looseIds: ['5', '6'] },
  ],
  orderOf: () => 'V00004',
  clusterOrderOf: () => 'V00009',
};

function counter(): () => string {
  let made = 0;
  return () => `new${(made += 1)}`;
}

describe('Putting suggested groups on the board', () => {
  it('puts each behind those that its area has, with its ideas in the order of the board', () => {
    const plan = planGroups(
      [
        { areaId: 'a', name: 'Bus', ideaIds: ['3', '1'] },
        { areaId: 'b', name: 'Dog', ideaIds: ['5', '6'] },
        { areaId: 'a', name: 'Bed', ideaIds: ['2', '4'] },
      ],
      board,
      counter(),
    );
    expect(plan?.groups.map(({ id, name, moves }) => [id, name, moves.map(({ ideaId }) => ideaId)])).toEqual([
      ['new1', 'Bus', ['1', '3']], ['new2', 'Dog', ['5', '6']], ['new3', 'Bed', ['2', '4']],
    ]);
    const [bus, , bed] = plan?.groups ?? [];
    expect('V00009' < (bus?.order ?? '') && (bus?.order ?? '') < (bed?.order ?? '')).toBe(true);
  });

  it('leaves alone what somebody has put elsewhere meanwhile', () => {
    expect(planGroups([{ areaId: 'a', name: '', ideaIds: ['in1', '1', '2'] }], board, counter())?.groups[0]?.moves).toHaveLength(2);
    expect(planGroups([{ areaId: 'a', name: '', ideaIds: ['in1', '1', '5'] }], board, counter())).toBeNull();
  });

  it('puts no more into a group than one command moves', () => {
    const ids = Array.from({ length: 501 }, (_, at) => `i${at}`);
    const areas = [{ id: 'a', clusters: [], looseIds: ids }];
    expect(planGroups([{ areaId: 'a', name: '', ideaIds: ids }], { ...board, areas }, counter())?.groups[0]?.moves).toHaveLength(500);
  });

  it('names a group by its words, without those that are too long for a name', () => {
    expect(nameOfWords(['bus', 'x'.repeat(100), 'pass'])).toBe('bus, pass');
  });
});

describe('Putting two ideas together', () => {
  it('makes a new group of two that are in none', () => {
    const plan = planTwins({ one: '2', two: '1' }, board, counter());
    expect(plan?.kind === 'create' && plan.args.groups[0]?.moves.map(({ ideaId }) => ideaId)).toEqual(['1', '2']);
  });

  it.each([['1', 'in2'], ['in2', '1']])('moves the one without a group into the other’s (%s, %s)', (one, two) => {
    expect(planTwins({ one, two }, board, counter())).toEqual({
      kind: 'move',
      args: { areaId: 'a', clusterId: 'first', moves: [{ ideaId: '1', order: expect.any(String) }] },
    });
  });

  it('does nothing where they are apart by now', () => {
    expect(planTwins({ one: 'in1', two: 'in2' }, board, counter())).toBeNull();
    expect(planTwins({ one: '1', two: '5' }, board, counter())).toBeNull();
  });
});
