/** The round being set up. Until somebody chooses, it follows the board: groups if there are any, a quarter of the choices as votes. */
import { useMemo, useState } from 'react';
import { openRound } from '@evenboard/shared/commands/rounds';
import { defaultBudget, DOTS_LIMITS } from '@evenboard/shared/voting/dots';
import { newId, type Outcome } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { useAll, useBoard } from '../../document/use-records.ts';
import { listCandidates, type Candidate, type Unit } from './list-candidates.ts';

export const MAX_OPTIONS = 500;

export type NewRound = {
  unit: Unit;
  setUnit(unit: Unit): void;
  byUnit: Readonly<Record<Unit, readonly Candidate[]>>;
  candidates: readonly Candidate[];
  fault: 'tooFew' | 'tooMany' | null;
  budget: number;
  maxBudget: number;
  setBudget(budget: number): void;
  cap: number;
  maxCap: number;
  setCap(cap: number): void;
  open(): Promise<Outcome>;
};

export function useNewRound(questionId: string): NewRound {
  const { commander } = useSession();
  const byUnit = useCandidates(questionId);
  const hasGroups = byUnit.groups.some(({ kind }) => kind === 'cluster');
  const [chosenUnit, setUnit] = useState<Unit | null>(null);
  const [wantedBudget, setBudget] = useState<number | null>(null);
  const [wantedCap, setCap] = useState(1);
  const unit = hasGroups ? (chosenUnit ?? 'groups') : 'ideas';
  const candidates = byUnit[unit];
  const maxBudget = Math.max(1, Math.min(DOTS_LIMITS.budget, candidates.length * wantedCap));
  const budget = Math.min(wantedBudget ?? defaultBudget(candidates.length), maxBudget);
  const maxCap = DOTS_LIMITS.cap;
  const cap = Math.min(wantedCap, maxCap);
  return {
    unit,
    setUnit,
    byUnit,
    candidates,
    fault: candidates.length < 2 ? 'tooFew' : candidates.length > MAX_OPTIONS ? 'tooMany' : null,
    budget,
    maxBudget,
    setBudget,
    cap,
    maxCap,
    setCap,
    open() {
      const options = candidates.map(({ id, kind, ideaIds }) => ({ id, kind, ideaIds }));
      return commander.run(openRound, { id: newId(), questionId, budget, cap, options });
    },
  };
}

function useCandidates(questionId: string): NewRound['byUnit'] {
  const board = useBoard(questionId);
  const ideas = useAll('ideas');
  const clusters = useAll('clusters');
  return useMemo(() => {
    const list = (unit: Unit) => listCandidates(board, { ideas, clusters }, unit);
    return { groups: list('groups'), ideas: list('ideas') };
  }, [board, ideas, clusters]);
}
