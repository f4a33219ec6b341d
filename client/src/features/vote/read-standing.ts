/** Where the vote on a question stands for somebody who votes: an open round comes before any that is over. */
import type { RoundState } from '@evenboard/shared/domain/round';
import type { KnownRound } from './use-rounds.ts';

export type Standing = { kind: 'none' } | { kind: RoundState; rounds: readonly KnownRound[] };

export function readStanding(rounds: readonly KnownRound[]): Standing {
  const open = rounds.filter(({ round }) => round.state === 'open');
  if (open.length > 0) return { kind: 'open', rounds: open };
  const last = rounds[rounds.length - 1];
  return last === undefined ? { kind: 'none' } : { kind: last.round.state, rounds: [last] };
}
