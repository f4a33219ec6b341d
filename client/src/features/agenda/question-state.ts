/** How far one question is, for the line that folds its steps away. What is finished or not begun needs no room. */
import type { AgendaStep } from './step-order.ts';

export type QuestionState = 'here' | 'open' | 'begun' | 'done' | 'waiting';

export function readQuestionState(steps: readonly AgendaStep[], currentId: string | null): QuestionState {
  if (steps.some(({ activityId }) => activityId === currentId)) return 'here';
  if (steps.some(({ state }) => state === 'open')) return 'open';
  if (steps.every(({ state }) => state === 'waiting')) return 'waiting';
  return steps[steps.length - 1]?.state === 'locked' ? 'done' : 'begun';
}

export function isFolded(state: QuestionState): boolean {
  return state === 'done' || state === 'waiting';
}
