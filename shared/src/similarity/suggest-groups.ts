/** The groups that a comparison makes at one cut. Cheap, so that a slider can ask again and again. */
import type { AreaTree, Comparison } from './compare-ideas.ts';
import type { Entry } from './compared-idea.ts';
import { cutTree } from './cut-tree.ts';
import { countStems, findCentral, nameGroup } from './name-group.ts';

export type SuggestedGroup = {
  areaId: string;
  /** The most central idea first, then by id. */
  ideaIds: readonly string[];
  /** Words of the ideas themselves, as they are written there. */
  words: readonly string[];
};

/** Groups of two and more; the largest first. */
export function suggestGroups({ trees, entries }: Comparison, cut: number): SuggestedGroup[] {
  const everywhere = countStems(entries);
  return trees
    .flatMap((tree) => groupsOf(tree, cut).map((group) => describeGroup(tree.areaId, group, everywhere)))
    .sort((a, b) => b.ideaIds.length - a.ideaIds.length || ((a.ideaIds[0] ?? '') < (b.ideaIds[0] ?? '') ? -1 : 1));
}

function groupsOf({ loose, merges }: AreaTree, cut: number): Entry[][] {
  return cutTree(merges, loose.length, cut)
    .filter((group) => group.length > 1)
    .map((group) => group.flatMap((at) => loose[at] ?? []));
}

function describeGroup(areaId: string, group: readonly Entry[], everywhere: ReadonlyMap<string, number>): SuggestedGroup {
  const central = findCentral(group);
  const others = group.filter((entry) => entry !== central);
  const ideaIds = [...(central === undefined ? [] : [central]), ...others].map(({ idea }) => idea.id);
  return { areaId, ideaIds, words: nameGroup(group, central, everywhere) };
}
