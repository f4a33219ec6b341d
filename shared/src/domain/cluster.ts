/**
 * Ideas put together under a name; the screen says "group". A merged group points at the one it went into, so that a
 * merge touches one record, meets no race with moves, and can be undone.
 */
export type Cluster = {
  areaId: string;
  name: string;
  order: string;
  state: 'shown' | 'gone' | 'merged';
  mergedInto: string | null;
};

export const MAX_CLUSTERS = 1000;
const MAX_HOPS = 50;

/** The living group that an id stands for after merges, or null when it was taken apart. */
export function resolveCluster(
  id: string | null,
  read: (id: string) => Cluster | null,
): { id: string; cluster: Cluster } | null {
  let at = id;
  for (let hop = 0; at !== null && hop < MAX_HOPS; hop += 1) {
    const cluster = read(at);
    if (cluster === null || cluster.state === 'gone') return null;
    if (cluster.state === 'shown') return { id: at, cluster };
    at = cluster.mergedInto;
  }
  return null;
}
