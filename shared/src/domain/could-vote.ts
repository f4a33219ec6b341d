/**
 * Whether a person could vote in a round at some time. Whoever was taken out meanwhile could, and counts whether or not
 * they had voted: a number that fell only for those who had not would tell which of the two it was (decision 10).
 */
import type { Person } from './participant.ts';
import type { Round } from './round.ts';

export function couldVote(person: Person, { openedAt, closedAt }: Pick<Round, 'openedAt' | 'closedAt'>): boolean {
  if (person.role !== 'participant' || person.joinedAt > (closedAt ?? Infinity)) return false;
  return person.state === 'in' || (person.removedAt ?? -Infinity) >= openedAt;
}
