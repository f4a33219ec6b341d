/**
 * A second count, written on purpose in another way than the tally: every figure is found by asking each ballot again,
 * every rank by asking how many choices are strictly better.
 */
import type { Choices } from '../domain/round.ts';

export type Recounted = { people: number; votes: number; rank: number };

export function recount(
  optionIds: readonly string[],
  ballots: readonly Choices[],
  rankBy: 'people' | 'votes',
): Record<string, Recounted> {
  const peopleFor = (id: string) => ballots.filter((ballot) => Object.hasOwn(ballot, id)).length;
  const votesFor = (id: string) => ballots.flatMap((ballot) => Array.from({ length: ballot[id] ?? 0 })).length;
  const figure = rankBy === 'people' ? peopleFor : votesFor;
  return Object.fromEntries(
    optionIds.map((id) => [
      id,
      { people: peopleFor(id), votes: votesFor(id), rank: 1 + optionIds.filter((other) => figure(other) > figure(id)).length },
    ]),
  );
}
