/** Brings many ideas in at once, with the questions, areas and groups that they need: one chunk, all or nothing. */
import * as v from 'valibot';
import { put } from '../document/collections.ts';
import { MAX_CLUSTERS } from '../domain/cluster.ts';
import { idSchema } from '../domain/ids.ts';
import { orderKeySchema } from '../domain/order-key.ts';
import { refuse } from '../domain/refusal.ts';
import { ideaTextSchema, nameSchema, titleSchema } from '../domain/text.ts';
import { LIMITS } from '../domain/text-limits.ts';
import { areaSchema, questionEffects, questionSchema } from './agenda.ts';
import { defineCommand } from './command.ts';

export const IMPORT_CHUNK = 200;

const seededIdeaSchema = v.strictObject({
  id: idSchema,
  areaId: idSchema,
  clusterId: v.nullable(idSchema),
  order: orderKeySchema,
  text: ideaTextSchema,
  from: v.nullable(nameSchema),
});

export const importIdeas = defineCommand({
  name: 'ideas.import',
  schema: v.strictObject({
    /** Empty areas that take the name of the first one that comes in. */
    renames: v.optional(v.pipe(v.array(v.strictObject({ id: idSchema, name: titleSchema })), v.maxLength(LIMITS.questions)), []),
    questions: v.pipe(v.array(questionSchema), v.maxLength(LIMITS.questions)),
    areas: v.pipe(v.array(areaSchema), v.maxLength(LIMITS.areas)),
    clusters: v.pipe(
      v.array(v.strictObject({ id: idSchema, areaId: idSchema, name: titleSchema, order: orderKeySchema })),
      v.maxLength(MAX_CLUSTERS),
    ),
    ideas: v.pipe(v.array(seededIdeaSchema), v.maxLength(IMPORT_CHUNK)),
  }),
  roles: ['facilitator', 'system'],
  isOptimistic: false,
  isUndoable: true,
  rule(args, view) {
    if (view.count('ideas') + args.ideas.length > LIMITS.ideasPerWorkshop) {
      return refuse('tooManyIdeas', { max: LIMITS.ideasPerWorkshop });
    }
    if (view.count('clusters') + args.clusters.length > MAX_CLUSTERS) return refuse('tooManyGroups', { max: MAX_CLUSTERS });
    if (view.count('questions') + args.questions.length > LIMITS.questions) return refuse('badRequest');
    if (view.count('areas') + args.areas.length > LIMITS.areas) return refuse('badRequest');
    const isTaken =
      args.questions.some(({ id }) => view.read('questions', id) !== null) ||
      args.areas.some(({ id }) => view.read('areas', id) !== null) ||
      args.clusters.some(({ id }) => view.read('clusters', id) !== null) ||
      args.ideas.some(({ id }) => view.read('ideas', id) !== null);
    if (isTaken) return refuse('already');
    const questions = new Set(args.questions.map(({ id }) => id));
    const areas = new Set(args.areas.map(({ id }) => id));
    const clusters = new Map(args.clusters.map((cluster) => [cluster.id, cluster.areaId]));
    const hasArea = (id: string) => areas.has(id) || view.read('areas', id)?.state === 'shown';
    const areaOfCluster = (id: string) => clusters.get(id) ?? view.read('clusters', id)?.areaId;
    const isWhole =
      args.renames.every(({ id }) => view.read('areas', id)?.state === 'shown') &&
      args.areas.every(({ questionId }) => questions.has(questionId) || view.read('questions', questionId) !== null) &&
      args.clusters.every(({ areaId }) => hasArea(areaId)) &&
      args.ideas.every(
        ({ areaId, clusterId }) => hasArea(areaId) && (clusterId === null || areaOfCluster(clusterId) === areaId),
      );
    return isWhole ? null : refuse('gone');
  },
  apply: (args, view, context) => [
    ...args.renames.flatMap(({ id, name }) => {
      const area = view.read('areas', id);
      return area === null ? [] : [put('areas', id, { ...area, name })];
    }),
    ...args.questions.flatMap(questionEffects),
    ...args.areas.map(({ id, ...area }) => put('areas', id, { ...area, state: 'shown' })),
    ...args.clusters.map(({ id, ...cluster }) =>
      put('clusters', id, { ...cluster, state: 'shown', mergedInto: null }),
    ),
    ...args.ideas.flatMap(({ id, areaId, clusterId, order, text, from }) => [
      put('ideas', id, { text, origin: 'seeded', from, author: null, perspective: null, state: 'shown', at: context.now }),
      put('places', id, { areaId, clusterId, order }),
    ]),
  ],
});
