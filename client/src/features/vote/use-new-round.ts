/** The round being set up. It is kept in this tab, so that whoever looks at the board once more finds it as they left it. */
import { useMemo, useState } from 'react';
import { openRound } from '@evenboard/shared/commands/rounds';
import { newId, type Outcome } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { useAll, useBoard } from '../../document/use-records.ts';
import { chooseCandidates, type Chosen } from './choose-candidates.ts';
import { readTab, writeTab } from './tab-store.ts';
import { readDraft, type VoteDraft } from './vote-draft.ts';

export type NewRound = Chosen & {
  draft: VoteDraft;
  /** Answers with what the choices have come to. */
  change(part: Partial<VoteDraft>): Chosen;
  open(): Promise<Outcome>;
};

/** The draft as it is kept; empty where nobody began. */
export function useKeptVote(questionId: string): [string, (kept: string) => void] {
  const key = `evenboard-vote-${questionId}`;
  const [kept, setKept] = useState(() => readTab(key));
  return [
    kept,
    (next) => {
      setKept(next);
      writeTab(key, next);
    },
  ];
}

export function useNewRound(questionId: string): NewRound {
  const { commander } = useSession();
  const [kept, keep] = useKeptVote(questionId);
  const draft = useMemo(() => readDraft(kept), [kept]);
  const choose = useChooser(questionId);
  const chosen = useMemo(() => choose(draft), [choose, draft]);
  return {
    ...chosen,
    draft,
    change(part) {
      const next = { ...draft, ...part };
      keep(JSON.stringify(next));
      return choose(next);
    },
    async open() {
      const options = chosen.candidates.map(({ id, kind, ideaIds }) => ({ id, kind, ideaIds }));
      const outcome = await commander.run(openRound, { id: newId(), questionId, budget: chosen.budget, cap: chosen.cap, options });
      if (outcome.ok) keep('');
      return outcome;
    },
  };
}

function useChooser(questionId: string): (draft: VoteDraft) => Chosen {
  const board = useBoard(questionId);
  const ideas = useAll('ideas');
  const clusters = useAll('clusters');
  return useMemo(() => (draft: VoteDraft) => chooseCandidates(board, { ideas, clusters }, draft), [board, ideas, clusters]);
}
