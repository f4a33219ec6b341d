/**
 * Runs the comparison while it is wanted. It takes the board as it is when it starts: what others do meanwhile moves
 * nothing under the facilitator's eyes (I2); what is gone by then is left out where it is shown and where it is used.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Stage } from '@evenboard/shared/similarity/compare-ideas';
import type { Twins } from '@evenboard/shared/similarity/find-twins';
import { CUTS } from '@evenboard/shared/similarity/settings';
import type { SuggestedGroup } from '@evenboard/shared/similarity/suggest-groups';
import type { Replica } from '../../document/replica.ts';
import { useSession } from '../../document/session-context.ts';
import { boardNow } from '../../board/board-now.ts';
import { createComparer, type Comparer } from './comparer.ts';
import { listCompared } from './list-compared.ts';
import type { SuggestReply } from './suggester.ts';

export type Working = { stage: Stage; share: number };

export type Suggestions = {
  /** Null once there is something to show. */
  working: Working | null;
  twins: readonly Twins[];
  groups: readonly SuggestedGroup[];
  /** Areas with too many ideas. */
  tooLarge: readonly string[];
  cut: number;
  setCut(cut: number): void;
};

export function useSuggestions(questionId: string): Suggestions {
  const { replica } = useSession();
  const comparer = useRef<Comparer>(null);
  const [working, setWorking] = useState<Working | null>({ stage: 'reading', share: 0 });
  const [twins, setTwins] = useState<readonly Twins[]>([]);
  const [groups, setGroups] = useState<readonly SuggestedGroup[]>([]);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const [cut, keepCut] = useState<number>(CUTS.usual);

  useEffect(() => {
    function receive(reply: SuggestReply): void {
      if (reply.kind === 'progress') setWorking({ stage: reply.stage, share: reply.share });
      if (reply.kind === 'compared') setTwins(reply.twins);
      if (reply.kind !== 'groups') return;
      setGroups(reply.groups);
      setWorking(null);
    }
    const list = listOf(replica, questionId);
    setTooLarge(list.tooLarge);
    const started = createComparer(receive);
    comparer.current = started;
    started.ask({ kind: 'compare', ideas: list.ideas });
    started.ask({ kind: 'cut', cut: CUTS.usual });
    return () => started.stop();
  }, [replica, questionId]);

  const setCut = useCallback((next: number) => {
    keepCut(next);
    comparer.current?.ask({ kind: 'cut', cut: next });
  }, []);
  return { working, twins, groups, tooLarge, cut, setCut };
}

function listOf(replica: Replica, questionId: string) {
  return listCompared(boardNow(replica, questionId).areas, replica.all('ideas'));
}
