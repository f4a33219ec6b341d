import type { RoundState } from '@evenboard/shared/domain/round';
import { describe, expect, it } from 'vitest';
import { readStanding } from './read-standing.ts';
import type { KnownRound } from './use-rounds.ts';

function roundsOf(...states: RoundState[]): KnownRound[] {
  return states.map((state, place) => ({
    id: `${place}`,
    round: {
      questionId: 'q', activityId: 'a', method: 'dots', budget: 3, cap: 1, rankBy: 'votes', options: [], state, openedAt: place, closedAt: null,
    },
  }));
}

describe('readStanding', () => {
  it('waits while there is no round', () => {
    expect(readStanding([])).toEqual({ kind: 'none' });
  });

  it('shows every open round, whatever came before or after', () => {
    const standing = readStanding(roundsOf('revealed', 'open', 'cancelled', 'open'));
    expect(standing.kind === 'open' && standing.rounds.map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('otherwise tells how the newest one ended', () => {
    for (const state of ['closed', 'revealed', 'cancelled'] as const) {
      expect(readStanding(roundsOf('revealed', state)).kind).toBe(state);
    }
  });
});
