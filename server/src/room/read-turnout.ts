/** How many have voted, and how many may: all that is ever said of a round while it is open (V4). */
import { couldVote } from '@evenboard/shared/domain/could-vote';
import type { RoomStatus } from '@evenboard/shared/protocol/messages-down';
import type { RoomState } from './room-state.ts';

export function readTurnout(state: RoomState): RoomStatus['turnout'] {
  const people = [...state.privately.people().values()];
  return Object.fromEntries(
    state.ballots.openRounds().map((roundId) => {
      const round = state.records.read('rounds', roundId);
      const voted = state.ballots.countVoted(roundId);
      const entitled = round === null ? 0 : people.filter((person) => couldVote(person, round)).length;
      // Whoever voted and was then given another part is not among them, and their vote counts (decision 10).
      return [roundId, { voted, entitled: Math.max(entitled, voted) }];
    }),
  );
}
