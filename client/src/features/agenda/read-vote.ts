/** How the vote stands on the question where the group is at its vote step, as far as moving on from there hangs on it. */
import type { Round } from '@evenboard/shared/domain/round';
import type { AgendaStep } from './step-order.ts';

/** `none`: nobody has voted to an end, so there is no result. Null when there is nothing to wait for or to ask. */
export type VoteStanding = 'open' | 'closed' | 'none' | null;

export function readVote(current: Pick<AgendaStep, 'kind' | 'questionId'> | null, rounds: Iterable<Pick<Round, 'questionId' | 'state'>>): VoteStanding {
  if (current?.kind !== 'vote') return null;
  const states = [...rounds].filter(({ questionId }) => questionId === current.questionId).map(({ state }) => state);
  if (states.includes('open')) return 'open';
  if (states.includes('closed')) return 'closed';
  return states.includes('revealed') ? null : 'none';
}
