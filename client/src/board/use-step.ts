/** Whether a step of a question is open, and whether I may work on it now. A facilitator may at any time. */
import type { ActivityState, StepKind } from '@evenboard/shared/domain/agenda';
import type { Role } from '@evenboard/shared/domain/participant';
import { useMe, useRecord } from '../document/use-records.ts';

export type StepPermission = { state: ActivityState; canWork: boolean };

const WORKERS: Readonly<Partial<Record<StepKind, readonly Role[]>>> = {
  collect: ['participant', 'helper'],
  group: ['participant'],
};

export function useStep(questionId: string, kind: StepKind): StepPermission {
  const question = useRecord('questions', questionId);
  const activity = useRecord('activities', question?.steps[kind] ?? '');
  const role = useMe()?.role ?? 'observer';
  const state = activity?.state ?? 'waiting';
  const canWork = role === 'facilitator' || (state === 'open' && WORKERS[kind]?.includes(role) === true);
  return { state, canWork };
}
