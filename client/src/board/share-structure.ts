/** Keeps the parts of an arranged board that did not change, so that a list whose ids are the same is not drawn again. */
import type { ArrangedArea, ArrangedCluster } from '@evenboard/shared/document/arrange-board';

export function shareStructure(
  before: readonly ArrangedArea[],
  now: readonly ArrangedArea[],
): readonly ArrangedArea[] {
  const known = new Map(before.map((area) => [area.id, area]));
  return keepList(before, now.map((area) => shareArea(known.get(area.id), area)));
}

function shareArea(before: ArrangedArea | undefined, now: ArrangedArea): ArrangedArea {
  if (before === undefined) return now;
  const known = new Map(before.clusters.map((cluster) => [cluster.id, cluster]));
  const clusters = keepList(before.clusters, now.clusters.map((cluster) => shareCluster(known.get(cluster.id), cluster)));
  const looseIds = keepList(before.looseIds, now.looseIds);
  const isSame = clusters === before.clusters && looseIds === before.looseIds;
  return isSame ? before : { id: now.id, clusters, looseIds };
}

function shareCluster(before: ArrangedCluster | undefined, now: ArrangedCluster): ArrangedCluster {
  if (before === undefined) return now;
  return keepList(before.ideaIds, now.ideaIds) === before.ideaIds ? before : now;
}

function keepList<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return before.length === now.length && now.every((item, at) => item === before[at]) ? before : now;
}
