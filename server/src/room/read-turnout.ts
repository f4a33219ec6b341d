/** How many have voted, and how many may: all that is ever said of a round while it is open (V4). */
import type { RoomStatus } from '@evenboard/shared/protocol/messages-down';
import type { RoomState } from './room-state.ts';

export function readTurnout(state: RoomState): RoomStatus['turnout'] {
  const people = [...state.privately.people().values()];
  const entitled = people.filter((person) => person.state === 'in' && person.role === 'participant').length;
  return Object.fromEntries(
    state.ballots.openRounds().map((roundId) => {
      const voted = state.ballots.countVoted(roundId);
      return [roundId, { voted, entitled: Math.max(entitled, voted) }];
    }),
  );
}
