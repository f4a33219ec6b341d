/**
 * Ballots of this workshop's rounds. While a round is open a ballot stands under an HMAC of its voter; the key goes
 * when the round ends, and what is left is choices in an order that means nothing (S4).
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Choices } from '@evenboard/shared/domain/round';
import type { CastRow, RoundKey, StoredRoom } from '../store/store.ts';

export type BallotBox = {
  createKey(roundId: string): RoundKey;
  addKey(key: RoundKey): void;
  /** The row to store for a cast. The key may be one that this very tick is adding. */
  prepareCast(roundId: string, personId: string, choices: Choices, newKeys: readonly RoundKey[]): CastRow | null;
  addCast(cast: CastRow): void;
  ballotOf(roundId: string, personId: string): Choices | null;
  openRounds(): readonly string[];
  /** Ballots with at least one choice. */
  countVoted(roundId: string): number;
  endRound(roundId: string, closedBallots: readonly Choices[]): void;
  closedBallots(roundId: string): readonly Choices[] | null;
};

export function createBallotBox(stored: Pick<StoredRoom, 'roundKeys' | 'casts' | 'closedBallots'>): BallotBox {
  const keys = new Map(stored.roundKeys.map(({ roundId, key }) => [roundId, key]));
  const open = new Map<string, Map<string, Choices>>([...keys.keys()].map((roundId) => [roundId, new Map()]));
  const closed = new Map<string, Choices[]>();
  for (const { roundId, voter, choices } of stored.casts) open.get(roundId)?.set(voter, choices);
  for (const { roundId, choices } of stored.closedBallots) closed.set(roundId, [...(closed.get(roundId) ?? []), choices]);

  return {
    createKey: (roundId) => ({ roundId, key: randomBytes(32).toString('hex') }),
    addKey({ roundId, key }) {
      keys.set(roundId, key);
      open.set(roundId, new Map());
    },
    prepareCast(roundId, personId, choices, newKeys) {
      const key = newKeys.find((added) => added.roundId === roundId)?.key ?? keys.get(roundId);
      return key === undefined ? null : { roundId, personId, choices, voter: tagVoter(key, personId) };
    },
    addCast: ({ roundId, voter, choices }) => void open.get(roundId)?.set(voter, choices),
    ballotOf(roundId, personId) {
      const key = keys.get(roundId);
      return key === undefined ? null : (open.get(roundId)?.get(tagVoter(key, personId)) ?? null);
    },
    openRounds: () => [...open.keys()],
    countVoted: (roundId) => [...(open.get(roundId)?.values() ?? [])].filter(hasChoice).length,
    endRound(roundId, closedBallots) {
      keys.delete(roundId);
      open.delete(roundId);
      closed.set(roundId, [...closedBallots]);
    },
    closedBallots: (roundId) => closed.get(roundId) ?? (keys.has(roundId) ? null : []),
  };
}

function tagVoter(key: string, personId: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(personId).digest('hex');
}

function hasChoice(choices: Choices): boolean {
  return Object.keys(choices).length > 0;
}
