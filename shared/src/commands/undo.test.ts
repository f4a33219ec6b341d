import { describe, expect, it } from 'vitest';
import { put, type Effect } from '../document/collections.ts';
import type { Idea } from '../domain/idea.ts';
import { createTestContext, createTestView, testId } from './test-view.ts';
import { undoImages, type Image } from './undo.ts';

const IDEA = testId('idea');
const AREA = testId('area');
const QUESTION = testId('question');
const steps = { collect: testId('c'), group: testId('g'), vote: testId('v'), results: testId('r') };

const base: Idea = {
  text: 'Warm places',
  origin: 'participant',
  from: null,
  author: null,
  perspective: null,
  state: 'shown',
  at: 0,
};

function board(idea: Idea, collect: 'open' | 'locked' = 'open'): Effect[] {
  return [
    put('questions', QUESTION, { text: 'What would help?', order: 'V00000', steps, state: 'shown' }),
    put('activities', steps.collect, { questionId: QUESTION, kind: 'collect', state: collect, order: 'V00000' }),
    put('areas', AREA, { questionId: QUESTION, name: 'Ideas', order: 'V00000', state: 'shown' }),
    put('ideas', IDEA, idea),
    put('places', IDEA, { areaId: AREA, clusterId: null, order: 'V00000' }),
    { to: 'me', collection: 'mine', id: IDEA, record: { at: 0 } },
  ];
}

function editImage(before: Idea, after: Idea): Image {
  const effect = put('ideas', IDEA, after);
  if (effect.to !== 'everybody') throw new Error('unreachable');
  return { effect, before };
}

describe('undo', () => {
  it('puts back a field that still has the value I gave it', () => {
    const after = { ...base, text: 'Warm places to sit' };
    const outcome = undoImages([editImage(base, after)], createTestView(board(after)), createTestContext());
    expect(outcome).toEqual({ ok: true, effects: [put('ideas', IDEA, base)] });
  });

  it('leaves a field that somebody has changed since, and says so', () => {
    const after = { ...base, text: 'Warm places to sit' };
    const now = { ...after, text: 'Somebody else was here' };
    const outcome = undoImages([editImage(base, after)], createTestView(board(now)), createTestContext());
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'changedSince' } });
  });

  it('marks an added idea as gone', () => {
    const effect = put('ideas', IDEA, base);
    if (effect.to !== 'everybody') throw new Error('unreachable');
    const outcome = undoImages([{ effect, before: null }], createTestView(board(base)), createTestContext());
    expect(outcome).toEqual({ ok: true, effects: [put('ideas', IDEA, { ...base, state: 'gone' })] });
  });

  it('[S2] is refused once the step that allowed the change is locked', () => {
    const after = { ...base, text: 'Warm places to sit' };
    const view = createTestView(board(after, 'locked'));
    expect(undoImages([editImage(base, after)], view, createTestContext())).toEqual({
      ok: false,
      refusal: { kind: 'closedNow' },
    });
  });

  it('[S2] does not reach words of somebody else', () => {
    const after = { ...base, text: 'Warm places to sit' };
    const view = createTestView(board(after).filter((effect) => effect.to === 'everybody'));
    expect(undoImages([editImage(base, after)], view, createTestContext())).toEqual({
      ok: false,
      refusal: { kind: 'notYours' },
    });
  });

  it('takes an import back for whoever runs the workshop, and leaves the steps of its questions alone', () => {
    const seeded: Idea = { ...base, origin: 'seeded' };
    const added = [
      put('ideas', IDEA, seeded),
      put('places', IDEA, { areaId: AREA, clusterId: null, order: 'V00000' }),
      put('activities', steps.collect, { questionId: QUESTION, kind: 'collect', state: 'open', order: 'V00000' }),
    ].flatMap((effect) => (effect.to === 'everybody' ? [{ effect, before: null }] : []));
    const view = createTestView(board(seeded).filter((effect) => effect.to === 'everybody'));
    const facilitator = createTestContext({ actor: { id: testId('fay'), role: 'facilitator' } });
    expect(undoImages(added, view, facilitator)).toEqual({
      ok: true,
      effects: [put('ideas', IDEA, { ...seeded, state: 'gone' })],
    });
    expect(undoImages(added, view, createTestContext()).ok).toBe(false);
  });
});
