/** The rounds of one question, oldest first. */
import { useMemo } from 'react';
import type { Round } from '@evenboard/shared/domain/round';
import { useAll } from '../../document/use-records.ts';

export type KnownRound = { id: string; round: Round };

export function useRounds(questionId: string): readonly KnownRound[] {
  const rounds = useAll('rounds');
  return useMemo(
    () =>
      [...rounds]
        .filter(([, round]) => round.questionId === questionId)
        .map(([id, round]) => ({ id, round }))
        .sort((a, b) => a.round.openedAt - b.round.openedAt),
    [rounds, questionId],
  );
}
