import { describe, expect, it } from 'vitest';
import { put, type Effect } from '../document/collections.ts';
import { ordersAfter } from '../domain/order-key.ts';
import { createClusters } from './group-many.ts';
import { createTestContext, createTestView, testId } from './test-view.ts';

const QUESTION = testId('question');
const [AREA, OTHER_AREA] = [testId('area'), testId('other')];
const IDEAS = ['one', 'two', 'three', 'four'].map(testId);
const ORDERS = ordersAfter(null, 4);
const steps = { collect: testId('c'), group: testId('g'), vote: testId('v'), results: testId('r') };

function board(more: readonly Effect[] = []): Effect[] {
  const idea = { text: 'Warm places', origin: 'participant', from: null, author: null, perspective: null, state: 'shown', at: 0 } as const;
  return [
    put('questions', QUESTION, { text: 'What would help?', order: 'V00000', steps, state: 'shown' }),
    put('activities', steps.group, { questionId: QUESTION, kind: 'group', state: 'open', order: 'V00000' }),
    ...[AREA, OTHER_AREA].map((id) => put('areas', id, { questionId: QUESTION, name: 'Ideas', order: 'V00000', state: 'shown' })),
    ...IDEAS.flatMap((id) => [put('ideas', id, idea), put('places', id, { areaId: AREA, clusterId: null, order: 'V00000' })]),
    ...more,
  ];
}

function groupOf(name: string, ideaIds: readonly (string | undefined)[], areaId = AREA) {
  return { id: testId(name), areaId, name, order: ORDERS[0] ?? '', moves: ideaIds.map((ideaId = '', at) => ({ ideaId, order: ORDERS[at] ?? '' })) };
}

function run(groups: unknown, more: readonly Effect[] = [], role: 'facilitator' | 'participant' = 'facilitator') {
  return createClusters.evaluate({ groups }, createTestView(board(more)), createTestContext({ actor: { id: testId('me'), role } }));
}

function refusalOf(evaluation: ReturnType<typeof run>) {
  return evaluation.ok ? null : evaluation.refusal.kind;
}

const TWO = [groupOf('bus', IDEAS.slice(0, 2)), groupOf('dogs', IDEAS.slice(2))];

describe('Making several groups at once', () => {
  it('puts each idea into its group', () => {
    const evaluation = run(TWO);
    expect(evaluation.ok && evaluation.effects.flatMap((effect) => ('collection' in effect ? [effect.collection] : []))).toEqual([
      'clusters', 'places', 'places', 'clusters', 'places', 'places',
    ]);
  });

  it('[S2] is for facilitators', () => {
    expect(refusalOf(run(TWO, [], 'participant'))).toBe('notAllowed');
  });

  it('pulls no idea out of a group, nor out of its area', () => {
    const cluster = { areaId: AREA, name: 'Made by hand', order: 'V00000', state: 'shown', mergedInto: null } as const;
    const moved = put('places', IDEAS[0] ?? '', { areaId: AREA, clusterId: testId('hand'), order: 'V00000' });
    expect(refusalOf(run(TWO, [put('clusters', testId('hand'), cluster), moved]))).toBe('changedSince');
    expect(refusalOf(run(TWO, [put('clusters', testId('hand'), { ...cluster, state: 'gone' }), moved]))).toBeNull();
    expect(refusalOf(run([groupOf('far', IDEAS, OTHER_AREA)]))).toBe('changedSince');
  });

  it('takes no id twice, and none that is taken', () => {
    expect(refusalOf(run([TWO[0], TWO[0]]))).toBe('already');
    const taken = put('clusters', testId('bus'), { areaId: AREA, name: '', order: 'V00000', state: 'gone', mergedInto: null });
    expect(refusalOf(run(TWO, [taken]))).toBe('already');
  });

  it('[S1] has limits', () => {
    expect(refusalOf(run([]))).toBe('badRequest');
    expect(refusalOf(run(Array.from({ length: 301 }, (_, at) => groupOf(`g${at}`, [IDEAS[0]]))))).toBe('badRequest');
    const wide = Array.from({ length: 500 }, () => IDEAS[0]);
    expect(refusalOf(run(Array.from({ length: 5 }, (_, at) => groupOf(`g${at}`, wide))))).toBe('badRequest');
  });
});
