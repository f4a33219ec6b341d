/**
 * Freezes the options of a round: their words and members as they stand, in one order for everybody, shuffled once so
 * that nothing gains from being first on the board, and lettered so that the list can be read aloud.
 */
import type { View } from '../document/collections.ts';
import type { RoundOption } from '../domain/round.ts';
import { shuffleBySeed } from './shuffle.ts';

type Wanted = { id: string; kind: 'idea' | 'cluster'; ideaIds: readonly string[] };

/** Null when one of them is no longer on the board of that question. */
export function freezeOptions(
  args: { id: string; questionId: string; options: readonly Wanted[] },
  view: View,
): RoundOption[] | null {
  const frozen: Omit<RoundOption, 'letter'>[] = [];
  for (const wanted of args.options) {
    const option = wanted.kind === 'idea' ? freezeIdea(wanted.id, view) : freezeCluster(wanted, view);
    if (option === null || view.read('areas', option.areaId)?.questionId !== args.questionId) return null;
    const { areaId, ...rest } = option;
    frozen.push({ ...rest, area: view.read('areas', areaId)?.name ?? '' });
  }
  return shuffleBySeed(frozen, args.id).map((option, index) => ({ ...option, letter: letterOf(index) }));
}

type Frozen = Omit<RoundOption, 'letter' | 'area'> & { areaId: string };

function freezeIdea(id: string, view: View): Frozen | null {
  const idea = view.read('ideas', id);
  const place = view.read('places', id);
  if (idea?.state !== 'shown' || place === null) return null;
  return { id, kind: 'idea', text: idea.text, ideaIds: [id], areaId: place.areaId };
}

function freezeCluster(wanted: Wanted, view: View): Frozen | null {
  const cluster = view.read('clusters', wanted.id);
  if (cluster?.state !== 'shown') return null;
  const ideas = wanted.ideaIds.map((id) => view.read('ideas', id));
  if (ideas.some((idea) => idea?.state !== 'shown')) return null;
  // A group that nobody has named yet is called by its first idea.
  const [first] = wanted.ideaIds;
  const goesByFirst = cluster.name === '' && first !== undefined ? { wordsOf: first } : {};
  const text = cluster.name === '' ? (ideas[0]?.text ?? '') : cluster.name;
  if (text === '') return null;
  return { id: wanted.id, kind: 'cluster', text, ideaIds: wanted.ideaIds, ...goesByFirst, areaId: cluster.areaId };
}

/** A to Z, then AA, AB … as in a spreadsheet. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
