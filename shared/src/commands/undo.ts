/**
 * Undo: puts back each field that still has the value I gave it, and says what it left alone because somebody else has
 * changed it since. Undoing an addition marks the record gone. It writes new effects and never takes history back.
 */
import * as v from 'valibot';
import { put, type CollectionName, type Collections, type Effect, type PublicEffect, type View } from '../document/collections.ts';
import { idSchema } from '../domain/ids.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { Context, Evaluation } from './command.ts';
import { needIdeaStep, needStep } from './phase.ts';

/** Which of my commands: the outbox that sent it, and its number there. */
export const undoSchema = v.strictObject({ outbox: idSchema, number: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** One record before and after a command. */
export type Image = { effect: PublicEffect; before: PublicEffect['record'] | null };

type Fields = Readonly<Record<string, unknown>>;

export function undoImages(images: readonly Image[], view: View, context: Context): Evaluation {
  for (const image of images) {
    const refusal = needPhase(image, view, context);
    if (refusal !== null) return { ok: false, refusal };
  }
  const effects: Effect[] = [];
  for (const { effect, before } of images) {
    const now = view.read(effect.collection, effect.id);
    // A step goes with its question, and has no state of its own for that.
    const isStepOfNew = effect.collection === 'activities' && before === null;
    const restored = now === null || isStepOfNew ? null : restore(now, before, effect.record);
    if (restored !== null) effects.push(putAny(effect.collection, effect.id, restored));
  }
  if (images.length === 0) return { ok: false, refusal: refuse('nothingToUndo') };
  return effects.length === 0 ? { ok: false, refusal: refuse('changedSince') } : { ok: true, effects };
}

/** An undo is a change like any other: the phase that allowed it must still be open. */
function needPhase({ effect, before }: Image, view: View, context: Context): Refusal | null {
  switch (effect.collection) {
    case 'ideas':
      // What a facilitator brought in has no author: whoever runs the workshop may take it out again.
      if (before === null && effect.record.origin === 'seeded' && context.actor.role === 'facilitator') return null;
      if (view.readPrivate('mine', effect.id) === null) return refuse('notYours');
      return needIdeaStep(view, context, effect.id, ['collect', 'group'], 'evenTaken');
    case 'places':
      return before === null ? null : needIdeaStep(view, context, effect.id, ['group']);
    case 'clusters':
      return needStep(view, context, effect.record.areaId, ['group']);
    case 'glossary':
      return null;
    default:
      return context.actor.role === 'facilitator' ? null : refuse('notAllowed');
  }
}

/** The record with my values taken back, or null where nothing of mine is left to take back. */
function restore(now: Fields, before: Fields | null, after: Fields): Fields | null {
  if (before === null) return 'state' in now && now['state'] === after['state'] ? { ...now, state: 'gone' } : null;
  const mine = Object.keys(after).filter((field) => !isEqual(before[field], after[field]));
  const still = mine.filter((field) => isEqual(now[field], after[field]));
  if (still.length === 0) return null;
  return { ...now, ...Object.fromEntries(still.map((field) => [field, before[field]])) };
}

function putAny(collection: CollectionName, id: string, record: Fields): Effect {
  // Sound: the fields come from records of this very collection.
  return put(collection, id, record as Collections[CollectionName]);
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
