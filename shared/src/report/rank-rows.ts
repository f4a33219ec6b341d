/** Puts a round's frozen options beside its result: one row for each choice, best first. Results screen and report read this. */
import type { Result, Round, RoundOption } from '../domain/round.ts';

export type RankedOption = {
  option: RoundOption;
  rank: number;
  isTied: boolean;
  people: number | null;
  votes: number | null;
};

export function rankRows(round: Pick<Round, 'options'>, result: Pick<Result, 'rows'>): RankedOption[] {
  const options = new Map(round.options.map((option) => [option.id, option]));
  const sharing = new Map<number, number>();
  for (const { rank } of result.rows) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  return result.rows.flatMap(({ optionId, ...figures }) => {
    const option = options.get(optionId);
    return option === undefined ? [] : [{ option, ...figures, isTied: (sharing.get(figures.rank) ?? 0) > 1 }];
  });
}
