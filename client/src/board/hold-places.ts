/**
 * Leaves ideas that I have in hand where they were on my screen, whatever others did with them meanwhile. An idea whose
 * group or area is no longer there goes to its new place.
 */
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';

type Spot = { areaId: string; clusterId: string | null; at: number };

export function holdPlaces(
  before: readonly ArrangedArea[],
  now: readonly ArrangedArea[],
  held: ReadonlySet<string>,
  /** Of these, what is no longer on the board at all stays too: words being written, or an offer to undo. */
  kept: ReadonlySet<string> = new Set(),
): readonly ArrangedArea[] {
  let board = now;
  for (const ideaId of held) {
    const was = findSpot(before, ideaId);
    const is = findSpot(board, ideaId);
    if (was === null || (is === null && !kept.has(ideaId))) continue;
    const hasMoved = was.areaId !== is?.areaId || was.clusterId !== is.clusterId;
    if (hasMoved && hasList(board, was)) board = putBack(board, ideaId, was);
  }
  return board;
}

export function findSpot(board: readonly ArrangedArea[], ideaId: string): Spot | null {
  for (const area of board) {
    const loose = area.looseIds.indexOf(ideaId);
    if (loose >= 0) return { areaId: area.id, clusterId: null, at: loose };
    for (const cluster of area.clusters) {
      const at = cluster.ideaIds.indexOf(ideaId);
      if (at >= 0) return { areaId: area.id, clusterId: cluster.id, at };
    }
  }
  return null;
}

function hasList(board: readonly ArrangedArea[], { areaId, clusterId }: Spot): boolean {
  const area = board.find(({ id }) => id === areaId);
  return area !== undefined && (clusterId === null || area.clusters.some(({ id }) => id === clusterId));
}

function putBack(board: readonly ArrangedArea[], ideaId: string, spot: Spot): ArrangedArea[] {
  const place = (ids: readonly string[], isHere: boolean) => {
    const others = ids.filter((id) => id !== ideaId);
    return isHere ? [...others.slice(0, spot.at), ideaId, ...others.slice(spot.at)] : others;
  };
  return board.map((area) => ({
    id: area.id,
    clusters: area.clusters.map(({ id, ideaIds }) => ({ id, ideaIds: place(ideaIds, id === spot.clusterId) })),
    looseIds: place(area.looseIds, area.id === spot.areaId && spot.clusterId === null),
  }));
}
