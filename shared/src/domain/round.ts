/**
 * A round is one vote on a fixed list of options. Options freeze when it opens: their words, and which ideas are in
 * them, stay as voters saw them whatever happens to the board.
 */
import * as v from 'valibot';
import { idSchema } from './ids.ts';

export type RoundOption = {
  id: string;
  kind: 'idea' | 'cluster';
  letter: string;
  text: string;
  ideaIds: readonly string[];
  /** Of a group that had no name of its own: the idea whose words it goes by. */
  wordsOf?: string;
  /** The area that it stood in when the round opened. */
  area: string;
};

export type RoundState = 'open' | 'closed' | 'revealed' | 'cancelled';

export type Round = {
  questionId: string;
  activityId: string;
  method: 'dots';
  /** Votes a person has, and the most that one option may take from one person. */
  budget: number;
  cap: number;
  /** What decides the rank, published before the first vote: votes, or (with groups) people who chose it. */
  rankBy: 'votes' | 'people';
  options: readonly RoundOption[];
  state: RoundState;
  openedAt: number;
  closedAt: number | null;
};

export const choicesSchema = v.record(idSchema, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)));

/** Option id → votes given to it. An option without votes is left out. */
export type Choices = Readonly<Record<string, number>>;

export type ResultRow = {
  optionId: string;
  rank: number;
  /** People who chose it, and votes for it; null where the small-number rule hides counts. */
  people: number | null;
  votes: number | null;
};

export type Result = {
  rows: readonly ResultRow[];
  /** Ballots with at least one choice; ballots handed in empty; people who could have voted. */
  voted: number;
  blank: number;
  entitled: number;
  revealedAt: number;
};

/** The round with other words wherever an option goes by that idea's; null where none does. */
export function rewordOptions(round: Round, ideaId: string, text: string): Round | null {
  const isIts = (option: RoundOption) => (option.kind === 'idea' ? option.id : option.wordsOf) === ideaId;
  if (!round.options.some(isIts)) return null;
  return { ...round, options: round.options.map((option) => (isIts(option) ? { ...option, text } : option)) };
}

/** A group's headline is its distinct supporters, so a list that holds groups is ranked by people (decision 2). */
export function rankOf(options: readonly { kind: 'idea' | 'cluster' }[]): Round['rankBy'] {
  return options.some(({ kind }) => kind === 'cluster') ? 'people' : 'votes';
}
