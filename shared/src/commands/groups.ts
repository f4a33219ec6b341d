/** Grouping: the same commands for a drag, the Move menu and anything to come. Anybody may, while grouping is open. */
import * as v from 'valibot';
import { put, type Effect, type View } from '../document/collections.ts';
import { MAX_CLUSTERS, type Cluster } from '../domain/cluster.ts';
import { idSchema } from '../domain/ids.ts';
import { orderKeySchema } from '../domain/order-key.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { optionalTitleSchema, titleSchema } from '../domain/text.ts';
import { defineCommand } from './command.ts';
import { findCluster, needClusterStep, needIdeaStep, needStep } from './phase.ts';

const GROUPERS = ['facilitator', 'participant'] as const;
const MAX_AT_ONCE = 500;

/** Ideas to move, each with its new order key. */
export const movesSchema = v.pipe(
  v.array(v.strictObject({ ideaId: idSchema, order: orderKeySchema })),
  v.minLength(1),
  v.maxLength(MAX_AT_ONCE),
);
type Moves = v.InferOutput<typeof movesSchema>;

export const moveIdeas = defineCommand({
  name: 'idea.move',
  schema: v.strictObject({ moves: movesSchema, areaId: idSchema, clusterId: v.nullable(idSchema) }),
  roles: GROUPERS,
  isUndoable: true,
  phase: (args, view, context) =>
    needStep(view, context, args.areaId, ['group']) ?? needIdeaStep(view, context, args.moves[0]?.ideaId ?? '', ['group']),
  rule(args, view) {
    const target = args.clusterId === null ? null : findCluster(view, args.clusterId);
    if (args.clusterId !== null && target?.cluster.areaId !== args.areaId) return refuse('gone');
    return needOneQuestion(view, args.areaId, args.moves);
  },
  apply: (args, view) => movesTo(view, args.moves, args.areaId, args.clusterId),
});

export const createCluster = defineCommand({
  name: 'group.create',
  schema: v.strictObject({
    id: idSchema,
    areaId: idSchema,
    name: optionalTitleSchema,
    order: orderKeySchema,
    moves: movesSchema,
  }),
  roles: GROUPERS,
  isUndoable: true,
  phase: (args, view, context) => needStep(view, context, args.areaId, ['group']),
  rule(args, view) {
    if (view.read('clusters', args.id) !== null) return refuse('already');
    if (view.count('clusters') >= MAX_CLUSTERS) return refuse('tooManyGroups', { max: MAX_CLUSTERS });
    return needOneQuestion(view, args.areaId, args.moves);
  },
  apply: (args, view) => putGroup(view, args),
});

export const renameCluster = defineCommand({
  name: 'group.rename',
  schema: v.strictObject({ id: idSchema, name: titleSchema }),
  roles: GROUPERS,
  isUndoable: true,
  phase: (args, view, context) => needClusterStep(view, context, args.id),
  apply: (args, view) => changeCluster(view, args.id, (cluster) => ({ ...cluster, name: args.name })),
});

export const mergeClusters = defineCommand({
  name: 'group.merge',
  schema: v.strictObject({ from: idSchema, into: idSchema }),
  roles: GROUPERS,
  isUndoable: true,
  phase: (args, view, context) => needClusterStep(view, context, args.from) ?? needClusterStep(view, context, args.into),
  rule(args, view) {
    if (args.from === args.into) return refuse('sameGroup');
    return haveOneQuestion(view, clusterArea(view, args.from), clusterArea(view, args.into)) ? null : refuse('gone');
  },
  apply: (args, view) =>
    changeCluster(view, args.from, (cluster) => ({ ...cluster, state: 'merged', mergedInto: args.into })),
});

/** Takes some ideas of a group into a new one. */
export const splitCluster = defineCommand({
  name: 'group.split',
  schema: v.strictObject({
    id: idSchema,
    newId: idSchema,
    name: optionalTitleSchema,
    order: orderKeySchema,
    moves: movesSchema,
  }),
  roles: GROUPERS,
  isUndoable: true,
  phase: (args, view, context) => needClusterStep(view, context, args.id),
  rule(args, view) {
    if (view.read('clusters', args.newId) !== null) return refuse('already');
    if (view.count('clusters') >= MAX_CLUSTERS) return refuse('tooManyGroups', { max: MAX_CLUSTERS });
    const areInside = args.moves.every(
      (move) => findCluster(view, view.read('places', move.ideaId)?.clusterId ?? null)?.id === args.id,
    );
    return areInside ? null : refuse('changedSince');
  },
  apply(args, view) {
    const { newId, name, order, moves } = args;
    return putGroup(view, { id: newId, areaId: clusterArea(view, args.id), name, order, moves });
  },
});

/** Takes a group apart: its ideas stay in their area, without a group. */
export const removeCluster = defineCommand({
  name: 'group.remove',
  schema: v.strictObject({ id: idSchema }),
  roles: GROUPERS,
  isUndoable: true,
  phase: (args, view, context) => needClusterStep(view, context, args.id),
  apply: (args, view) => changeCluster(view, args.id, (cluster) => ({ ...cluster, state: 'gone' })),
});

/** A new group with its ideas in it. */
export function putGroup(view: View, group: Pick<Cluster, 'areaId' | 'name' | 'order'> & { id: string; moves: Moves }): Effect[] {
  const { id, areaId, name, order, moves } = group;
  const cluster: Cluster = { areaId, name, order, state: 'shown', mergedInto: null };
  return [put('clusters', id, cluster), ...movesTo(view, moves, areaId, id)];
}

function changeCluster(view: View, id: string, change: (cluster: Cluster) => Cluster): Effect[] {
  const cluster = view.read('clusters', id);
  return cluster === null ? [] : [put('clusters', id, change(cluster))];
}

function movesTo(view: View, moves: Moves, areaId: string, clusterId: string | null): Effect[] {
  const into = findCluster(view, clusterId)?.id ?? clusterId;
  return moves.map((move) => put('places', move.ideaId, { areaId, clusterId: into, order: move.order }));
}

/** Every idea must be on the board of the question that it is moved within. */
function needOneQuestion(view: View, areaId: string, moves: Moves): Refusal | null {
  for (const { ideaId } of moves) {
    const idea = view.read('ideas', ideaId);
    const place = view.read('places', ideaId);
    if (idea?.state !== 'shown' || place === null) return refuse('gone');
    if (!haveOneQuestion(view, place.areaId, areaId)) return refuse('gone');
  }
  return null;
}

function haveOneQuestion(view: View, areaId: string, otherId: string): boolean {
  const questionId = view.read('areas', areaId)?.questionId;
  return questionId !== undefined && questionId === view.read('areas', otherId)?.questionId;
}

function clusterArea(view: View, clusterId: string): string {
  return view.read('clusters', clusterId)?.areaId ?? '';
}
