/**
 * Where ideas go, made into the one command that does it. Dragging and the Move menu both call this, so that they can
 * never come to differ (I1).
 */
import { createCluster, moveIdeas, splitCluster } from '@evenboard/shared/commands/groups';
import type { Command } from '@evenboard/shared/commands/command';
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import { orderBetween, ordersAfter } from '@evenboard/shared/domain/order-key';
import type { BoardNow } from '../../board/board-now.ts';

export type MoveTarget =
  /** Onto another idea: into its group, or into a new group of both. */
  | { kind: 'idea'; ideaId: string }
  | { kind: 'cluster'; clusterId: string }
  | { kind: 'newCluster'; areaId: string }
  /** Without a group. */
  | { kind: 'area'; areaId: string };

type InputOf<C> = C extends Command<infer Args> ? Args : never;

export type MovePlan =
  | { kind: 'move'; command: typeof moveIdeas; args: InputOf<typeof moveIdeas> }
  | { kind: 'create'; command: typeof createCluster; args: InputOf<typeof createCluster> }
  | { kind: 'split'; command: typeof splitCluster; args: InputOf<typeof splitCluster> };

/** Null where nothing would change. `newId` names the group, if one is made. */
export function planMove(target: MoveTarget, ideaIds: readonly string[], board: BoardNow, newId: string): MovePlan | null {
  switch (target.kind) {
    case 'idea':
      return planOnto(target.ideaId, ideaIds, board, newId);
    case 'cluster':
      return planInto(target.clusterId, ideaIds, board);
    case 'area':
      return planLoose(target.areaId, ideaIds, board);
    case 'newCluster':
      return planNew(target.areaId, ideaIds, board, newId);
  }
}

/** Takes those of the ideas that are in the group into a new one; null where there are none. */
export function planSplit(clusterId: string, ideaIds: readonly string[], board: BoardNow, newId: string): MovePlan | null {
  const area = board.areas.find(({ clusters }) => clusters.some(({ id }) => id === clusterId));
  const inside = area?.clusters.find(({ id }) => id === clusterId)?.ideaIds.filter((id) => ideaIds.includes(id)) ?? [];
  if (area === undefined || inside.length === 0) return null;
  const args = { id: clusterId, newId, name: '', order: nextClusterOrder(area, board), moves: movesAfter(null, inside) };
  return { kind: 'split', command: splitCluster, args };
}

function planOnto(targetId: string, ideaIds: readonly string[], board: BoardNow, newId: string): MovePlan | null {
  const others = ideaIds.filter((id) => id !== targetId);
  if (others.length === 0) return null;
  for (const area of board.areas) {
    const cluster = area.clusters.find((each) => each.ideaIds.includes(targetId));
    if (cluster !== undefined) return planInto(cluster.id, others, board);
    if (area.looseIds.includes(targetId)) return planNew(area.id, [targetId, ...others], board, newId);
  }
  return null;
}

function planInto(clusterId: string, ideaIds: readonly string[], board: BoardNow): MovePlan | null {
  for (const area of board.areas) {
    const cluster = area.clusters.find(({ id }) => id === clusterId);
    if (cluster !== undefined) return planTo(area.id, clusterId, cluster.ideaIds, ideaIds, board);
  }
  return null;
}

function planLoose(areaId: string, ideaIds: readonly string[], board: BoardNow): MovePlan | null {
  const area = board.areas.find(({ id }) => id === areaId);
  return area === undefined ? null : planTo(areaId, null, area.looseIds, ideaIds, board);
}

function planTo(
  areaId: string,
  clusterId: string | null,
  there: readonly string[],
  ideaIds: readonly string[],
  board: BoardNow,
): MovePlan | null {
  const coming = inBoardOrder(ideaIds, board).filter((id) => !there.includes(id));
  if (coming.length === 0) return null;
  const args = { areaId, clusterId, moves: movesAfter(lastOf(there, board.orderOf), coming) };
  return { kind: 'move', command: moveIdeas, args };
}

function planNew(areaId: string, ideaIds: readonly string[], board: BoardNow, newId: string): MovePlan | null {
  const area = board.areas.find(({ id }) => id === areaId);
  if (area === undefined || ideaIds.length === 0) return null;
  const moves = movesAfter(null, inBoardOrder(ideaIds, board));
  return {
    kind: 'create',
    command: createCluster,
    args: { id: newId, areaId, name: '', order: nextClusterOrder(area, board), moves },
  };
}

function nextClusterOrder(area: ArrangedArea, board: BoardNow): string {
  return orderBetween(lastOf(area.clusters.map(({ id }) => id), board.clusterOrderOf), null);
}

function movesAfter(last: string | null, ideaIds: readonly string[]) {
  const orders = ordersAfter(last, ideaIds.length);
  return ideaIds.map((ideaId, at) => ({ ideaId, order: orders[at] ?? '' }));
}

function lastOf(ids: readonly string[], orderOf: (id: string) => string | null): string | null {
  const last = ids[ids.length - 1];
  return last === undefined ? null : orderOf(last);
}

/** The order in which people read them, whatever the order in which they were ticked. */
function inBoardOrder(ideaIds: readonly string[], board: BoardNow): string[] {
  const wanted = new Set(ideaIds);
  return board.areas
    .flatMap((area) => [...area.clusters.flatMap((cluster) => cluster.ideaIds), ...area.looseIds])
    .filter((id) => wanted.has(id));
}
