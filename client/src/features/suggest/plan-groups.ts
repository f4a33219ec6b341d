/** Groups that were chosen, made into the one command that puts them on the board. */
import type { createClusters } from '@evenboard/shared/commands/group-many';
import type { Command } from '@evenboard/shared/commands/command';
import { orderBetween, ordersAfter } from '@evenboard/shared/domain/order-key';
import type { BoardNow } from '../../board/board-now.ts';

export type ChosenGroup = { areaId: string; name: string; ideaIds: readonly string[] };

export type GroupsPlan = typeof createClusters extends Command<infer Input> ? Input : never;

const LONGEST_WORD = 60;
/** As many as one command moves into one group; more stay where they are, and are suggested again. */
const MOST_IN_GROUP = 500;

/** What a group is called at first: its telling words, as the ideas write them. */
export function nameOfWords(words: readonly string[]): string {
  return words.filter((word) => word.length <= LONGEST_WORD).join(', ');
}

/**
 * Each group goes behind those that its area has. What is no longer without a group stays where it is; a group that has
 * fewer than two left is not made. Null where nothing is left to make.
 */
export function planGroups(chosen: readonly ChosenGroup[], board: Pick<BoardNow, 'areas' | 'clusterOrderOf'>, newId: () => string): GroupsPlan | null {
  const lasts = new Map(board.areas.map((area) => [area.id, lastOrder(area.clusters, board)]));
  const groups = chosen.flatMap(({ areaId, name, ideaIds }) => {
    const loose = board.areas.find(({ id }) => id === areaId)?.looseIds ?? [];
    const wanted = new Set(ideaIds);
    const inside = loose.filter((id) => wanted.has(id)).slice(0, MOST_IN_GROUP);
    if (inside.length < 2) return [];
    const order = orderBetween(lasts.get(areaId) ?? null, null);
    lasts.set(areaId, order);
    const orders = ordersAfter(null, inside.length);
    return [{ id: newId(), areaId, name, order, moves: inside.map((ideaId, at) => ({ ideaId, order: orders[at] ?? '' })) }];
  });
  return groups.length === 0 ? null : { groups };
}

function lastOrder(clusters: readonly { id: string }[], board: Pick<BoardNow, 'clusterOrderOf'>): string | null {
  const last = clusters[clusters.length - 1];
  return last === undefined ? null : board.clusterOrderOf(last.id);
}
