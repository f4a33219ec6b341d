/**
 * What people can do at a step just now, for whoever runs the workshop. At the vote and the results that hangs on the
 * newest vote, not on whether the step is open.
 */
import type { ActivityState } from '@evenboard/shared/domain/agenda';
import type { Round, RoundState } from '@evenboard/shared/domain/round';
import type { WordId } from '@evenboard/shared/words/catalogue';
import type { AgendaStep } from './step-order.ts';

const BOARD = {
  collect: { waiting: 'agenda.can.collectWaiting', open: 'agenda.can.collectOpen', locked: 'agenda.can.collectLocked' },
  group: { waiting: 'agenda.can.groupWaiting', open: 'agenda.can.groupOpen', locked: 'agenda.can.groupLocked' },
} as const;

const NO_VOTE: Readonly<Record<ActivityState, WordId>> = {
  waiting: 'agenda.can.voteWaiting',
  open: 'agenda.can.voteNone',
  locked: 'agenda.can.voteLocked',
};

const VOTE: Readonly<Record<RoundState, WordId>> = {
  open: 'agenda.can.voteOpen',
  closed: 'agenda.can.voteClosed',
  revealed: 'agenda.can.voteShown',
  cancelled: 'agenda.can.voteCancelled',
};

export function runWords({ kind, state, questionId }: Pick<AgendaStep, 'kind' | 'state' | 'questionId'>, rounds: Iterable<Round>): WordId {
  if (kind === 'collect' || kind === 'group') return BOARD[kind][state];
  const here = [...rounds].filter((round) => round.questionId === questionId);
  if (kind === 'results') return here.some((round) => round.state === 'revealed') ? 'agenda.can.resultsShown' : 'agenda.can.resultsNone';
  const newest = here.find((round) => round.state === 'open') ?? here.reduce<Round | undefined>(laterOf, undefined);
  // A vote can only be set up where the step is open.
  if (newest === undefined || (newest.state === 'cancelled' && state !== 'open')) return NO_VOTE[state];
  return VOTE[newest.state];
}

function laterOf(one: Round | undefined, other: Round): Round {
  return one === undefined || other.openedAt > one.openedAt ? other : one;
}
