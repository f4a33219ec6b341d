/**
 * Makes several groups at once, of ideas that are in none: what a facilitator takes from the groups that were suggested.
 * One command, so that one undo takes all of them back. It pulls no idea out of a group that somebody made meanwhile.
 */
import * as v from 'valibot';
import type { View } from '../document/collections.ts';
import { MAX_CLUSTERS } from '../domain/cluster.ts';
import { idSchema } from '../domain/ids.ts';
import { orderKeySchema } from '../domain/order-key.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { optionalTitleSchema } from '../domain/text.ts';
import { defineCommand } from './command.ts';
import { movesSchema, putGroup } from './groups.ts';
import { findCluster, needStep } from './phase.ts';

const MAX_GROUPS_AT_ONCE = 300;
const MAX_IDEAS_AT_ONCE = 2000;

const groupSchema = v.strictObject({
  id: idSchema,
  areaId: idSchema,
  name: optionalTitleSchema,
  order: orderKeySchema,
  moves: movesSchema,
});
type Group = v.InferOutput<typeof groupSchema>;

const groupsSchema = v.pipe(
  v.array(groupSchema),
  v.minLength(1),
  v.maxLength(MAX_GROUPS_AT_ONCE),
  v.check((groups) => groups.reduce((sum, { moves }) => sum + moves.length, 0) <= MAX_IDEAS_AT_ONCE),
);

export const createClusters = defineCommand({
  name: 'groups.create',
  schema: v.strictObject({ groups: groupsSchema }),
  roles: ['facilitator'],
  isUndoable: true,
  phase: ({ groups }, view, context) =>
    firstRefusal(groups.map(({ areaId }) => () => needStep(view, context, areaId, ['group']))),
  rule({ groups }, view) {
    if (view.count('clusters') + groups.length > MAX_CLUSTERS) return refuse('tooManyGroups', { max: MAX_CLUSTERS });
    if (new Set(groups.map(({ id }) => id)).size < groups.length) return refuse('already');
    return firstRefusal(groups.map((group) => () => judgeGroup(view, group)));
  },
  apply: ({ groups }, view) => groups.flatMap((group) => putGroup(view, group)),
});

function firstRefusal(questions: readonly (() => Refusal | null)[]): Refusal | null {
  for (const ask of questions) {
    const refusal = ask();
    if (refusal !== null) return refusal;
  }
  return null;
}

function judgeGroup(view: View, { id, areaId, moves }: Group): Refusal | null {
  if (view.read('clusters', id) !== null) return refuse('already');
  return moves.every(({ ideaId }) => isLoose(view, ideaId, areaId)) ? null : refuse('changedSince');
}

function isLoose(view: View, ideaId: string, areaId: string): boolean {
  const place = view.read('places', ideaId);
  if (view.read('ideas', ideaId)?.state !== 'shown' || place?.areaId !== areaId) return false;
  return findCluster(view, place.clusterId) === null;
}
