import type { ActivityState } from '@evenboard/shared/domain/agenda';
import { STEP_KINDS } from '@evenboard/shared/domain/agenda';
import { describe, expect, it } from 'vitest';
import { readQuestionState } from './question-state.ts';

function steps(...states: ActivityState[]) {
  return STEP_KINDS.map((kind, place) => {
    return { activityId: kind, questionId: 'q', questionNumber: 1, question: 'Q?', kind, state: states[place] ?? 'waiting' };
  });
}

describe('how far a question is', () => {
  it.each([
    ['waiting', steps(), null],
    ['here', steps('locked', 'open'), 'group'],
    ['here', steps('locked', 'locked', 'locked', 'locked'), 'results'],
    ['open', steps('open'), 'another'],
    ['begun', steps('locked', 'locked'), 'another'],
    ['done', steps('locked', 'locked', 'waiting', 'locked'), 'another'],
  ] as const)('[I3] is said in words: %s', (state, of, currentId) => {
    expect(readQuestionState(of, currentId)).toBe(state);
  });
});
