/** The workshop itself, its questions, areas and steps. Only a facilitator changes them. */
import * as v from 'valibot';
import { put, type Effect, type View } from '../document/collections.ts';
import { STEP_KINDS, type StepKind } from '../domain/agenda.ts';
import { idSchema } from '../domain/ids.ts';
import { FIRST_KEEP_DAYS, KEEP_DAYS, keepUntil } from '../domain/keeping.ts';
import { orderKeySchema } from '../domain/order-key.ts';
import { refuse } from '../domain/refusal.ts';
import { nameSchema, optionalTitleSchema, titleSchema } from '../domain/text.ts';
import { LIMITS } from '../domain/text-limits.ts';
import { SCHEMA_VERSION, WORKSHOP_ID, type Workshop } from '../domain/workshop.ts';
import { defineCommand } from './command.ts';

const FACILITATOR = ['facilitator'] as const;

const perspectivesSchema = v.pipe(
  v.array(v.strictObject({ id: idSchema, label: nameSchema })),
  v.maxLength(LIMITS.perspectives),
);

export const stepsSchema = v.strictObject({ collect: idSchema, group: idSchema, vote: idSchema, results: idSchema });

export const questionSchema = v.strictObject({ id: idSchema, text: titleSchema, order: orderKeySchema, steps: stepsSchema });
export const areaSchema = v.strictObject({ id: idSchema, questionId: idSchema, name: titleSchema, order: orderKeySchema });

export const createWorkshop = defineCommand({
  name: 'workshop.create',
  schema: v.strictObject({ title: titleSchema, purpose: optionalTitleSchema, perspectives: perspectivesSchema }),
  roles: ['system'],
  rule: (_args, view) => (view.read('workshop', WORKSHOP_ID) === null ? null : refuse('already')),
  apply: (args, _view, context) => [
    put('workshop', WORKSHOP_ID, {
      ...args,
      schemaVersion: SCHEMA_VERSION,
      currentActivityId: null,
      createdAt: context.now,
      keepUntil: keepUntil(context.now, FIRST_KEEP_DAYS),
    }),
  ],
});

export const editWorkshop = defineCommand({
  name: 'workshop.edit',
  schema: v.strictObject({ title: titleSchema, purpose: optionalTitleSchema, perspectives: perspectivesSchema }),
  roles: FACILITATOR,
  isUndoable: true,
  apply: (args, view) => changeWorkshop(view, (workshop) => ({ ...workshop, ...args })),
});

/** Until when all of it is kept, counted from now by the server's clock. */
export const keepWorkshop = defineCommand({
  name: 'workshop.keep',
  schema: v.strictObject({ days: v.picklist(KEEP_DAYS) }),
  roles: ['facilitator', 'system'],
  isOptimistic: false,
  apply: ({ days }, view, { now }) => changeWorkshop(view, (workshop) => ({ ...workshop, keepUntil: keepUntil(now, days) })),
});

export const addQuestion = defineCommand({
  name: 'question.add',
  schema: questionSchema,
  roles: ['facilitator', 'system'],
  isUndoable: true,
  rule(args, view) {
    if (view.read('questions', args.id) !== null) return refuse('already');
    return view.count('questions') >= LIMITS.questions ? refuse('badRequest') : null;
  },
  apply: (args) => questionEffects(args),
});

export const editQuestion = defineCommand({
  name: 'question.edit',
  schema: v.strictObject({ id: idSchema, text: titleSchema }),
  roles: FACILITATOR,
  isUndoable: true,
  rule: (args, view) => (view.read('questions', args.id)?.state === 'shown' ? null : refuse('gone')),
  apply(args, view) {
    const question = view.read('questions', args.id);
    return question === null ? [] : [put('questions', args.id, { ...question, text: args.text })];
  },
});

export const removeQuestion = defineCommand({
  name: 'question.remove',
  schema: v.strictObject({ id: idSchema }),
  roles: FACILITATOR,
  isUndoable: true,
  rule: (args, view) => (view.read('questions', args.id)?.state === 'shown' ? null : refuse('gone')),
  apply(args, view) {
    const question = view.read('questions', args.id);
    return question === null ? [] : [put('questions', args.id, { ...question, state: 'gone' })];
  },
});

export const addArea = defineCommand({
  name: 'area.add',
  schema: areaSchema,
  roles: ['facilitator', 'system'],
  isUndoable: true,
  rule(args, view) {
    if (view.read('areas', args.id) !== null) return refuse('already');
    if (view.read('questions', args.questionId)?.state !== 'shown') return refuse('gone');
    return view.count('areas') >= LIMITS.areas ? refuse('badRequest') : null;
  },
  apply: ({ id, ...area }) => [put('areas', id, { ...area, state: 'shown' })],
});

export const renameArea = defineCommand({
  name: 'area.rename',
  schema: v.strictObject({ id: idSchema, name: titleSchema }),
  roles: FACILITATOR,
  isUndoable: true,
  rule: (args, view) => (view.read('areas', args.id)?.state === 'shown' ? null : refuse('gone')),
  apply(args, view) {
    const area = view.read('areas', args.id);
    return area === null ? [] : [put('areas', args.id, { ...area, name: args.name })];
  },
});

/** Opens a step and brings everybody to it; the step before is locked unless it is to stay open beside it. */
export const openStep = defineCommand({
  name: 'step.open',
  schema: v.strictObject({ activityId: idSchema, keepLastOpen: v.boolean() }),
  roles: FACILITATOR,
  isUndoable: true,
  rule: (args, view) => (view.read('activities', args.activityId) === null ? refuse('gone') : null),
  apply(args, view) {
    const last = view.read('workshop', WORKSHOP_ID)?.currentActivityId ?? null;
    const isLeaving = last !== null && last !== args.activityId && !args.keepLastOpen;
    return [
      ...(isLeaving && view.read('activities', last)?.state === 'open' ? setState(view, last, 'locked') : []),
      ...setState(view, args.activityId, 'open'),
      ...changeWorkshop(view, (workshop) => ({ ...workshop, currentActivityId: args.activityId })),
    ];
  },
});

export const lockStep = defineCommand({
  name: 'step.lock',
  schema: v.strictObject({ activityId: idSchema }),
  roles: FACILITATOR,
  isUndoable: true,
  rule: (args, view) => (view.read('activities', args.activityId)?.state === 'open' ? null : refuse('gone')),
  apply: (args, view) => setState(view, args.activityId, 'locked'),
});

/** A question and its four steps, one set of effects for a command of its own and for an import. */
export function questionEffects(question: v.InferOutput<typeof questionSchema>): Effect[] {
  const { id, text, order, steps } = question;
  return [
    put('questions', id, { text, order, steps, state: 'shown' }),
    ...STEP_KINDS.map((kind: StepKind) =>
      put('activities', steps[kind], { questionId: id, kind, state: 'waiting', order: order + STEP_KINDS.indexOf(kind) }),
    ),
  ];
}

function setState(view: View, activityId: string, state: 'open' | 'locked'): Effect[] {
  const activity = view.read('activities', activityId);
  return activity === null ? [] : [put('activities', activityId, { ...activity, state })];
}

function changeWorkshop(view: View, change: (workshop: Workshop) => Workshop): Effect[] {
  const workshop = view.read('workshop', WORKSHOP_ID);
  return workshop === null ? [] : [put('workshop', WORKSHOP_ID, change(workshop))];
}
