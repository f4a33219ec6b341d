/** Puts two ideas together that may be the same: into the group that one of them is in, or into a new one of both. */
import type { moveIdeas } from '@evenboard/shared/commands/groups';
import type { Command } from '@evenboard/shared/commands/command';
import { orderBetween } from '@evenboard/shared/domain/order-key';
import type { Twins } from '@evenboard/shared/similarity/find-twins';
import type { BoardNow } from '../../board/board-now.ts';
import { planGroups, type GroupsPlan } from './plan-groups.ts';

type InputOf<C> = C extends Command<infer Args> ? Args : never;

export type TwinsPlan = { kind: 'move'; args: InputOf<typeof moveIdeas> } | { kind: 'create'; args: GroupsPlan };

/** Null where somebody has put them elsewhere meanwhile. */
export function planTwins({ one, two }: Pick<Twins, 'one' | 'two'>, board: BoardNow, newId: () => string): TwinsPlan | null {
  for (const area of board.areas) {
    const goes = [one, two].find((id) => area.looseIds.includes(id));
    if (goes === undefined) continue;
    const stays = goes === one ? two : one;
    const cluster = area.clusters.find(({ ideaIds }) => ideaIds.includes(stays));
    if (cluster === undefined) return planPair(area.id, [one, two], board, newId);
    const last = cluster.ideaIds[cluster.ideaIds.length - 1];
    const order = orderBetween(last === undefined ? null : board.orderOf(last), null);
    return { kind: 'move', args: { areaId: area.id, clusterId: cluster.id, moves: [{ ideaId: goes, order }] } };
  }
  return null;
}

function planPair(areaId: string, ideaIds: readonly string[], board: BoardNow, newId: () => string): TwinsPlan | null {
  const args = planGroups([{ areaId, name: '', ideaIds }], board, newId);
  return args === null ? null : { kind: 'create', args };
}
