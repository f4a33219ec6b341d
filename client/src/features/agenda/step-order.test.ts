import type { Activity, Question } from '@evenboard/shared/domain/agenda';
import { describe, expect, it } from 'vitest';
import { findStep, listSteps, nextStep } from './step-order.ts';

function question(name: string, order: string, state: Question['state'] = 'shown'): [string, Question] {
  const steps = { collect: `${name}-collect`, group: `${name}-group`, vote: `${name}-vote`, results: `${name}-results` };
  return [name, { text: `Question ${name}`, order, steps, state }];
}

const QUESTIONS = new Map([question('b', '000002'), question('gone', '000000', 'gone'), question('a', '000001')]);
const OPEN: Activity = { questionId: 'a', kind: 'group', state: 'open', order: '0000011' };
const STEPS = listSteps(QUESTIONS, new Map([['a-group', OPEN]]));

describe('the order of steps', () => {
  it('goes question by question, and leaves out what was taken away', () => {
    expect(STEPS.map(({ activityId }) => activityId)).toEqual([
      'a-collect', 'a-group', 'a-vote', 'a-results', 'b-collect', 'b-group', 'b-vote', 'b-results',
    ]);
    expect(STEPS.map(({ questionNumber }) => questionNumber)).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it('knows the state of each step', () => {
    expect(findStep(STEPS, 'a-group')?.state).toBe('open');
    expect(findStep(STEPS, 'a-vote')?.state).toBe('waiting');
    expect(findStep(STEPS, null)).toBe(null);
  });

  it.each([
    [null, 'a-collect'],
    ['a-collect', 'a-group'],
    ['a-results', 'b-collect'],
    ['taken-away', 'a-collect'],
    ['b-results', undefined],
  ])('leads from %s to %s', (current, next) => {
    expect(nextStep(STEPS, current)?.activityId).toBe(next);
  });

  it('of no questions has no next', () => {
    expect(nextStep([], null)).toBe(null);
  });
});
