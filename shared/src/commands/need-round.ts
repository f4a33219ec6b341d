/** Whether a round is there, and as far as a command needs it to be. */
import type { View } from '../document/collections.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { RoundState } from '../domain/round.ts';

export function needRound(
  view: View,
  roundId: string,
  states: readonly RoundState[],
  otherwise: 'closedNow' | 'already',
): Refusal | null {
  const round = view.read('rounds', roundId);
  if (round === null) return refuse('gone');
  return states.includes(round.state) ? null : refuse(otherwise);
}
