/** The whole agenda as one row of steps: question after question, each with its four steps. */
import type { Collections } from '@evenboard/shared/document/collections';
import { listQuestions } from '@evenboard/shared/document/arrange-board';
import { STEP_KINDS, type ActivityState, type StepKind } from '@evenboard/shared/domain/agenda';

type Table<Name extends keyof Collections> = ReadonlyMap<string, Collections[Name]>;

export type AgendaStep = {
  activityId: string;
  questionId: string;
  /** Counted from 1, as people count. */
  questionNumber: number;
  question: string;
  kind: StepKind;
  state: ActivityState;
};

export function listSteps(questions: Table<'questions'>, activities: Table<'activities'>): AgendaStep[] {
  return listQuestions(questions).flatMap((questionId, index) => {
    const question = questions.get(questionId);
    if (question === undefined) return [];
    return STEP_KINDS.map((kind) => ({
      activityId: question.steps[kind],
      questionId,
      questionNumber: index + 1,
      question: question.text,
      kind,
      state: activities.get(question.steps[kind])?.state ?? 'waiting',
    }));
  });
}

export function findStep(steps: readonly AgendaStep[], activityId: string | null): AgendaStep | null {
  return steps.find((step) => step.activityId === activityId) ?? null;
}

/** The step after the one that the group is at; the very first before the start or when that one was taken away. */
export function nextStep(steps: readonly AgendaStep[], currentId: string | null): AgendaStep | null {
  return steps[steps.findIndex(({ activityId }) => activityId === currentId) + 1] ?? null;
}
