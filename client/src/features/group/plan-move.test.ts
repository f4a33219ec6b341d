import { describe, expect, it } from 'vitest';
import type { BoardNow } from '../../board/board-now.ts';
import { planMove, planSplit } from './plan-move.ts';

const ORDERS: Readonly<Record<string, string>> = { a: '000001', b: '000002', c: '000003', d: '000004', e: '000005' };

function boardNow(): BoardNow {
  return {
    areas: [
      { id: 'housing', clusters: [{ id: 'places', ideaIds: ['a', 'b'] }], looseIds: ['c', 'd'] },
      { id: 'health', clusters: [], looseIds: ['e'] },
    ],
    orderOf: (id) => ORDERS[id] ?? null,
    clusterOrderOf: () => '00000G',
  };
}

describe('a move', () => {
  it('[I1] by dragging onto an idea is the move that ticking both and the menu make', () => {
    const dragged = planMove({ kind: 'idea', ideaId: 'd' }, ['c'], boardNow(), 'new');
    const chosen = planMove({ kind: 'newCluster', areaId: 'housing' }, ['d', 'c'], boardNow(), 'new');
    expect(dragged).toEqual(chosen);
    expect(dragged?.command.name).toBe('group.create');
  });

  it('[I1] by dragging onto an idea of a group is the move into that group', () => {
    const dragged = planMove({ kind: 'idea', ideaId: 'a' }, ['e'], boardNow(), 'new');
    const chosen = planMove({ kind: 'cluster', clusterId: 'places' }, ['e'], boardNow(), 'new');
    expect(dragged).toEqual(chosen);
    expect(dragged?.command.name).toBe('idea.move');
  });

  it('[I1] onto an idea of another area makes the group there', () => {
    const dragged = planMove({ kind: 'idea', ideaId: 'e' }, ['c'], boardNow(), 'new');
    expect(dragged).toEqual(planMove({ kind: 'newCluster', areaId: 'health' }, ['c', 'e'], boardNow(), 'new'));
    expect(dragged?.args).toMatchObject({ areaId: 'health', id: 'new' });
  });

  it('puts ideas after those that are there, in the order in which they are read', () => {
    const plan = planMove({ kind: 'cluster', clusterId: 'places' }, ['e', 'c'], boardNow(), 'new');
    expect(plan?.args).toEqual({
      areaId: 'housing',
      clusterId: 'places',
      moves: [
        { ideaId: 'c', order: '000003' },
        { ideaId: 'e', order: '000004' },
      ],
    });
  });

  it('takes ideas out of their group and leaves those that have none', () => {
    const plan = planMove({ kind: 'area', areaId: 'housing' }, ['b', 'c'], boardNow(), 'new');
    expect(plan?.args).toMatchObject({ clusterId: null, moves: [{ ideaId: 'b', order: '000005' }] });
  });

  it('is none where nothing would change', () => {
    expect(planMove({ kind: 'idea', ideaId: 'a' }, ['a'], boardNow(), 'new')).toBeNull();
    expect(planMove({ kind: 'idea', ideaId: 'a' }, ['b'], boardNow(), 'new')).toBeNull();
    expect(planMove({ kind: 'cluster', clusterId: 'places' }, ['a'], boardNow(), 'new')).toBeNull();
    expect(planMove({ kind: 'cluster', clusterId: 'gone' }, ['a'], boardNow(), 'new')).toBeNull();
    expect(planMove({ kind: 'area', areaId: 'health' }, ['e'], boardNow(), 'new')).toBeNull();
  });
});

describe('a split', () => {
  it('takes the ticked ideas of that group alone', () => {
    const plan = planSplit('places', ['b', 'c'], boardNow(), 'new');
    expect(plan?.args).toMatchObject({ id: 'places', newId: 'new', moves: [{ ideaId: 'b' }] });
  });

  it('is none without a ticked idea in the group', () => {
    expect(planSplit('places', ['c'], boardNow(), 'new')).toBeNull();
  });
});
