/**
 * The board of one question in reading order: areas, in each its groups, in each its ideas, then the ideas without a
 * group. Wall, list, vote and report all read this, so that they cannot disagree on what is where.
 */
import { resolveCluster } from '../domain/cluster.ts';
import { compareOrder } from '../domain/order-key.ts';
import type { CollectionName, Collections } from './collections.ts';

/** All records of a collection by id. */
export type Tables = { readonly [Name in CollectionName]: ReadonlyMap<string, Collections[Name]> };
export type BoardTables = Pick<Tables, 'areas' | 'clusters' | 'ideas' | 'places'>;

export type ArrangedCluster = { id: string; ideaIds: readonly string[] };
export type ArrangedArea = { id: string; clusters: readonly ArrangedCluster[]; looseIds: readonly string[] };

type Ordered = { id: string; order: string };

/** Ideas that their author took back are left out; hidden ones stay, so that a facilitator can find them. */
export function arrangeBoard(tables: BoardTables, questionId: string): ArrangedArea[] {
  const areas = [...tables.areas].filter(([, area]) => area.questionId === questionId && area.state === 'shown');
  const isHere = new Set(areas.map(([id]) => id));
  const { grouped, loose } = gatherIdeas(tables, isHere);
  const clusters = new Map<string, Ordered[]>();
  for (const [id, cluster] of tables.clusters) {
    if (cluster.state === 'shown' && isHere.has(cluster.areaId)) push(clusters, cluster.areaId, { id, order: cluster.order });
  }
  return inOrder(areas.map(([id, area]) => ({ id, order: area.order }))).map((id) => ({
    id,
    clusters: inOrder(clusters.get(id) ?? []).map((clusterId) => ({
      id: clusterId,
      ideaIds: inOrder(grouped.get(clusterId) ?? []),
    })),
    looseIds: inOrder(loose.get(id) ?? []),
  }));
}

function gatherIdeas(tables: BoardTables, isHere: ReadonlySet<string>) {
  const grouped = new Map<string, Ordered[]>();
  const loose = new Map<string, Ordered[]>();
  for (const [id, place] of tables.places) {
    if (tables.ideas.get(id)?.state === 'gone' || !tables.ideas.has(id)) continue;
    const found = resolveCluster(place.clusterId, (clusterId) => tables.clusters.get(clusterId) ?? null);
    const item = { id, order: place.order };
    // A group may have moved on to another area with a merge: its ideas go where it is.
    if (found !== null && isHere.has(found.cluster.areaId)) push(grouped, found.id, item);
    else if (found === null && isHere.has(place.areaId)) push(loose, place.areaId, item);
  }
  return { grouped, loose };
}

export function inOrder(items: readonly Ordered[]): string[] {
  return [...items].sort(compareOrder).map(({ id }) => id);
}

/** Questions on the agenda, in order. */
export function listQuestions(questions: Tables['questions']): string[] {
  const shown = [...questions].filter(([, question]) => question.state === 'shown');
  return inOrder(shown.map(([id, { order }]) => ({ id, order })));
}

function push(map: Map<string, Ordered[]>, key: string, item: Ordered): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
