/** Ideas: added by everybody, reworded or taken back by their author alone, hidden by a facilitator with a reason. */
import * as v from 'valibot';
import { put, type Effect, type View } from '../document/collections.ts';
import type { Idea } from '../domain/idea.ts';
import { idSchema } from '../domain/ids.ts';
import { orderKeySchema } from '../domain/order-key.ts';
import { HIDDEN_WORDS_KEPT_MS } from '../domain/keeping.ts';
import { ME_ID } from '../domain/participant.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { ideaTextSchema, reasonSchema } from '../domain/text.ts';
import { LIMITS } from '../domain/text-limits.ts';
import { defineCommand, type Context } from './command.ts';
import { findCluster, needIdeaStep, needStep, WRITERS } from './phase.ts';

export const addIdea = defineCommand({
  name: 'idea.add',
  schema: v.strictObject({
    id: idSchema,
    areaId: idSchema,
    clusterId: v.nullable(idSchema),
    order: orderKeySchema,
    text: ideaTextSchema,
    /** The author's own choice, for this idea alone. */
    showName: v.boolean(),
    showPerspective: v.boolean(),
  }),
  roles: WRITERS,
  isUndoable: true,
  phase: (args, view, context) => needStep(view, context, args.areaId, ['collect']),
  rule(args, view) {
    if (view.read('ideas', args.id) !== null) return refuse('already');
    if (view.count('ideas') >= LIMITS.ideasPerWorkshop) return refuse('tooManyIdeas', { max: LIMITS.ideasPerWorkshop });
    const cluster = args.clusterId === null ? null : findCluster(view, args.clusterId);
    return args.clusterId !== null && cluster?.cluster.areaId !== args.areaId ? refuse('gone') : null;
  },
  apply(args, view, context) {
    const me = view.readPrivate('me', ME_ID);
    const idea: Idea = {
      text: args.text,
      origin: context.actor.role === 'helper' ? 'assisted' : 'participant',
      from: null,
      author: args.showName ? (me?.name ?? null) : null,
      perspective: args.showPerspective ? (me?.perspective ?? null) : null,
      state: 'shown',
      at: roundToMinute(context.now),
    };
    return [
      put('ideas', args.id, idea),
      put('places', args.id, { areaId: args.areaId, clusterId: args.clusterId, order: args.order }),
      { to: 'me', collection: 'mine', id: args.id, record: { at: context.now } },
    ];
  },
});

export const editIdea = defineCommand({
  name: 'idea.edit',
  schema: v.strictObject({ id: idSchema, text: ideaTextSchema }),
  roles: WRITERS,
  isUndoable: true,
  phase: needMyIdea,
  apply: (args, view) => changeIdea(view, args.id, (idea) => ({ ...idea, text: args.text })),
});

export const removeIdea = defineCommand({
  name: 'idea.remove',
  schema: v.strictObject({ id: idSchema }),
  roles: WRITERS,
  isUndoable: true,
  phase: needMyIdea,
  apply: (args, view) => changeIdea(view, args.id, (idea) => ({ ...idea, state: 'gone' })),
});

export const hideIdea = defineCommand({
  name: 'idea.hide',
  schema: v.strictObject({ id: idSchema, noticeId: idSchema, reason: reasonSchema }),
  roles: ['facilitator'],
  rule: (args, view) => (view.read('ideas', args.id)?.state === 'shown' ? null : refuse('gone')),
  apply(args, view, context) {
    const idea = view.read('ideas', args.id);
    if (idea === null) return [];
    const { reason } = args;
    return [
      put('ideas', args.id, { ...idea, text: '', author: null, perspective: null, state: 'hidden' }),
      {
        to: 'facilitators',
        collection: 'hidden',
        id: args.id,
        record: { text: idea.text, reason, until: context.now + HIDDEN_WORDS_KEPT_MS, noticeId: args.noticeId },
      },
      {
        to: 'author',
        ideaId: args.id,
        collection: 'notices',
        id: args.noticeId,
        record: { ideaId: args.id, reason, text: idea.text, at: context.now, seen: false },
      },
      { to: 'redact', ideaId: args.id },
    ];
  },
});

export const showIdea = defineCommand({
  name: 'idea.show',
  schema: v.strictObject({ id: idSchema }),
  roles: ['facilitator'],
  rule(args, view) {
    const isHidden = view.read('ideas', args.id)?.state === 'hidden';
    return isHidden && view.readPrivate('hidden', args.id) !== null ? null : refuse('gone');
  },
  apply(args, view) {
    const { text = '', noticeId = '' } = view.readPrivate('hidden', args.id) ?? {};
    return [
      // What its author was told is no longer so.
      { to: 'author', ideaId: args.id, collection: 'notices', id: noticeId, record: null },
      ...changeIdea(view, args.id, (idea) => ({ ...idea, text, state: 'shown' })),
      { to: 'facilitators', collection: 'hidden', id: args.id, record: null },
    ];
  },
});

export const seeNotice = defineCommand({
  name: 'notice.see',
  schema: v.strictObject({ id: idSchema }),
  roles: WRITERS,
  rule: (args, view) => (view.readPrivate('notices', args.id) === null ? refuse('gone') : null),
  apply(args, view) {
    const notice = view.readPrivate('notices', args.id);
    return notice === null ? [] : [{ to: 'me', collection: 'notices', id: args.id, record: { ...notice, seen: true } }];
  },
});

/** Only the author, while the question's board is open. A facilitator is no exception: nobody rewords another's words. */
function needMyIdea(args: { id: string }, view: View, context: Context): Refusal | null {
  const idea = view.read('ideas', args.id);
  if (idea === null || idea.state !== 'shown') return refuse('gone');
  if (view.readPrivate('mine', args.id) === null) return refuse('notYours');
  return needIdeaStep(view, context, args.id, ['collect', 'group']);
}

function changeIdea(view: View, id: string, change: (idea: Idea) => Idea): Effect[] {
  const idea = view.read('ideas', id);
  return idea === null ? [] : [put('ideas', id, change(idea))];
}

/** A time to the second beside an idea would say who was writing just then. */
function roundToMinute(now: number): number {
  return Math.floor(now / 60_000) * 60_000;
}
