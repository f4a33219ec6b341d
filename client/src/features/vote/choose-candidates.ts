/** The choices that a draft of a vote comes to on the board as it stands, and what else could be chosen there. */
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import { rankOf } from '@evenboard/shared/domain/round';
import { defaultBudget, DOTS_LIMITS } from '@evenboard/shared/voting/dots';
import { listCandidates, UNITS, type Candidate, type Unit } from './list-candidates.ts';
import { isTicked, type VoteDraft } from './vote-draft.ts';

export const MAX_OPTIONS = 500;
/** More than this is hard to weigh (voting, rules: over 15 the set-up says so). */
export const LONG_LIST = 15;

export type Chosen = {
  unit: Unit;
  /** Units that differ from each other on this board. */
  units: readonly Unit[];
  byUnit: Readonly<Record<Unit, readonly Candidate[]>>;
  /** Areas with something to vote on. */
  areaIds: readonly string[];
  /** All that could be ticked, and what is. */
  listed: readonly Candidate[];
  candidates: readonly Candidate[];
  fault: 'tooFew' | 'tooMany' | null;
  /** The number of votes that suits so many choices, until somebody sets another. */
  suggested: number;
  budget: number;
  maxBudget: number;
  /** Null where people are counted and not votes (decision 2): a second vote on one choice would change nothing. */
  maxCap: number | null;
  cap: number;
};

export function chooseCandidates(board: readonly ArrangedArea[], records: Parameters<typeof listCandidates>[1], draft: VoteDraft): Chosen {
  const list = (unit: Unit, areas: readonly ArrangedArea[] = board.filter(({ id }) => !draft.areasOut.includes(id))) => listCandidates(areas, records, unit);
  const byUnit = { both: list('both'), groups: list('groups'), ideas: list('ideas') };
  const units = unitsOf(list('both', board));
  const unit = draft.unit !== null && units.includes(draft.unit) ? draft.unit : (units[0] ?? 'ideas');
  const listed = byUnit[unit];
  const candidates = listed.filter(({ id }) => isTicked(draft, id));
  // A vote for everything would say nothing.
  const suggested = Math.max(1, Math.min(defaultBudget(candidates.length), candidates.length - 1));
  const maxCap = rankOf(candidates) === 'people' ? null : DOTS_LIMITS.cap;
  const cap = maxCap === null ? 1 : draft.cap;
  const maxBudget = Math.max(1, Math.min(DOTS_LIMITS.budget, candidates.length * cap));
  return {
    unit,
    units,
    byUnit,
    areaIds: [...new Set(list('ideas', board).map(({ areaId }) => areaId))],
    listed,
    candidates,
    fault: candidates.length < 2 ? 'tooFew' : candidates.length > MAX_OPTIONS ? 'tooMany' : null,
    suggested,
    budget: Math.min(draft.budget ?? suggested, maxBudget),
    maxBudget,
    maxCap,
    cap,
  };
}

function unitsOf(both: readonly Candidate[]): readonly Unit[] {
  const groups = both.filter(({ kind }) => kind === 'cluster').length;
  if (groups === 0) return ['ideas'];
  return groups === both.length ? ['groups', 'ideas'] : UNITS;
}

/** The shorter list that is one press away: groups alone, where there are two or more of them beside other things. */
export function hasShorter({ unit, candidates, byUnit }: Chosen): boolean {
  return unit !== 'groups' && candidates.length > LONG_LIST && byUnit.groups.length > 1 && byUnit.groups.length < candidates.length;
}
