/**
 * The words of an option after the vote. A round keeps them as voters saw them; those of an idea that was hidden or
 * taken back since are shown nowhere, and a reason stands in their place.
 */
import type { Cluster } from '../domain/cluster.ts';
import type { Idea } from '../domain/idea.ts';
import type { RoundOption } from '../domain/round.ts';

export type Withheld = 'hidden' | 'gone';
export type OptionWords = { text: string; withheld: Withheld | null };

type Board = { idea(id: string): Idea | null; cluster(id: string): Cluster | null };

export function readOptionWords(option: RoundOption, board: Board): OptionWords {
  const state = board.idea(namingIdea(option, board) ?? '')?.state;
  return state === 'hidden' || state === 'gone'
    ? { text: '', withheld: state }
    : { text: option.text, withheld: null };
}

/** The idea whose words an option shows: itself, or the first one of a group that had no name of its own. */
function namingIdea(option: RoundOption, board: Board): string | undefined {
  if (option.kind === 'idea') return option.id;
  return option.wordsOf ?? (board.cluster(option.id)?.name === option.text ? undefined : option.ideaIds[0]);
}
