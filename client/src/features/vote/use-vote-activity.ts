/** The vote step of a question: its id and its state. */
import type { ActivityState } from '@evenboard/shared/domain/agenda';
import { useRecord } from '../../document/use-records.ts';

export function useVoteActivity(questionId: string): { id: string; state: ActivityState } {
  const id = useRecord('questions', questionId)?.steps.vote ?? '';
  return { id, state: useRecord('activities', id)?.state ?? 'waiting' };
}
