/** The agenda's steps as they are now, and where the group is. */
import { useMemo } from 'react';
import { useAll, useWorkshop } from '../../document/use-records.ts';
import { findStep, listSteps, nextStep, type AgendaStep } from './step-order.ts';

export type Agenda = { steps: readonly AgendaStep[]; current: AgendaStep | null; next: AgendaStep | null };

export function useSteps(): Agenda {
  const questions = useAll('questions');
  const activities = useAll('activities');
  const currentId = useWorkshop()?.currentActivityId ?? null;
  return useMemo(() => {
    const steps = listSteps(questions, activities);
    return { steps, current: findStep(steps, currentId), next: nextStep(steps, currentId) };
  }, [questions, activities, currentId]);
}
