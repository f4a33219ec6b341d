/** People: let in at the door, named by themselves alone, given a role, taken out or let in again by a facilitator. */
import * as v from 'valibot';
import type { Effect, View } from '../document/collections.ts';
import { idSchema } from '../domain/ids.ts';
import { ME_ID, ROLES, type Person, type Role } from '../domain/participant.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { nameSchema } from '../domain/text.ts';
import { LIMITS } from '../domain/text-limits.ts';
import { WORKSHOP_ID } from '../domain/workshop.ts';
import { defineCommand, type Context } from './command.ts';
import { EVERYBODY } from './phase.ts';

const aboutMe = { name: v.nullable(nameSchema), perspective: v.nullable(idSchema) };

/** The server lets a person in. */
export const joinWorkshop = defineCommand({
  name: 'person.join',
  schema: v.strictObject({ id: idSchema, role: v.picklist(ROLES), ...aboutMe }),
  roles: ['system'],
  rule: (_args, _view, context) => needRoom(context),
  apply: (args, view, context) => [
    writePerson(args.id, { name: args.name || null, role: args.role, state: 'in', joinedAt: context.now }),
    {
      to: 'person',
      personId: args.id,
      collection: 'standing',
      id: ME_ID,
      record: { perspective: labelOf(view, args.perspective) },
    },
  ],
});

export const describeMe = defineCommand({
  name: 'person.describe',
  schema: v.strictObject(aboutMe),
  roles: EVERYBODY,
  isOptimistic: false,
  rule: (_args, view) => (view.readPrivate('me', ME_ID) === null ? refuse('gone') : null),
  apply(args, view) {
    const me = view.readPrivate('me', ME_ID);
    if (me === null) return [];
    const { role, state, joinedAt } = me;
    return [
      writePerson(me.id, { name: args.name || null, role, state, joinedAt }),
      { to: 'me', collection: 'standing', id: ME_ID, record: { perspective: labelOf(view, args.perspective) } },
    ];
  },
});

/** Also how a facilitator hands the workshop over: the new one first, then oneself. */
export const setRole = defineCommand({
  name: 'person.role',
  schema: v.strictObject({ id: idSchema, role: v.picklist(ROLES) }),
  roles: ['facilitator'],
  isOptimistic: false,
  rule: (args, view, context) => needPerson(view, args.id) ?? keepOne(context, args.id, args.role),
  apply(args, view) {
    const person = view.readPrivate('people', args.id);
    return person === null ? [] : [writePerson(args.id, { ...person, role: args.role })];
  },
});

export const removePerson = defineCommand({
  name: 'person.remove',
  schema: v.strictObject({ id: idSchema }),
  roles: ['facilitator'],
  isOptimistic: false,
  rule: (args, view, context) =>
    needPerson(view, args.id) ?? (args.id === context.actor.id ? refuse('lastFacilitator') : null),
  apply(args, view, context) {
    const person = view.readPrivate('people', args.id);
    return person === null ? [] : [writePerson(args.id, { ...person, state: 'removed', removedAt: context.now })];
  },
});

/** Lets in again who was taken out, as who they were: their role, their ideas and an open vote's ballot are still theirs. */
export const restorePerson = defineCommand({
  name: 'person.restore',
  schema: v.strictObject({ id: idSchema }),
  roles: ['facilitator'],
  isOptimistic: false,
  rule: (args, view, context) => needRemoved(view, args.id) ?? needRoom(context),
  apply(args, view) {
    const person = view.readPrivate('people', args.id);
    if (person === null) return [];
    const { name, role, joinedAt } = person;
    return [writePerson(args.id, { name, role, state: 'in', joinedAt })];
  },
});

function needPerson(view: View, id: string): Refusal | null {
  return view.readPrivate('people', id)?.state === 'in' ? null : refuse('gone');
}

/** Two facilitators may undo the same removal: the second is told that it is done. */
function needRemoved(view: View, id: string): Refusal | null {
  const state = view.readPrivate('people', id)?.state;
  return state === 'removed' ? null : refuse(state === 'in' ? 'already' : 'gone');
}

function needRoom({ people }: Context): Refusal | null {
  return people < LIMITS.peoplePerWorkshop ? null : refuse('tooManyPeople', { max: LIMITS.peoplePerWorkshop });
}

/** A facilitator cannot step down alone: the workshop would have nobody to run it. */
function keepOne(context: Context, id: string, role: Role): Refusal | null {
  const isStepDown = id === context.actor.id && role !== 'facilitator';
  return isStepDown && context.facilitators < 2 ? refuse('lastFacilitator') : null;
}

function writePerson(id: string, record: Person): Effect {
  return { to: 'facilitators', collection: 'people', id, record };
}

function labelOf(view: View, perspectiveId: string | null): string | null {
  const perspectives = view.read('workshop', WORKSHOP_ID)?.perspectives ?? [];
  return perspectives.find(({ id }) => id === perspectiveId)?.label ?? null;
}
