/**
 * A command is the only way anything changes. One definition holds its arguments' schema, who may give it, in which
 * phase, within which limits, and what it does; server and client run the same one.
 */
import * as v from 'valibot';
import type { Effect, View } from '../document/collections.ts';
import type { Role } from '../domain/participant.ts';
import type { Choices, Round } from '../domain/round.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';

/** `system` is the server itself, for what happens at the door: making a workshop, letting a person in. */
export type Actor = { id: string; role: Role | 'system' };

export type Context = {
  /** Milliseconds since 1970, by the clock of whoever runs the command. */
  now: number;
  actor: Actor;
  /** The ballots of a closed round, shuffled and without voters; null wherever they are not known. */
  closedBallots(roundId: string): readonly Choices[] | null;
  /** People in the workshop; of them, those who run it. */
  people: number;
  facilitators: number;
  /** People who could vote in that round at some time. */
  countEntitled(round: Round): number;
};

export type Evaluation = { ok: true; effects: readonly Effect[] } | { ok: false; refusal: Refusal };

type Schema = v.GenericSchema<unknown, unknown>;

type Definition<S extends Schema> = {
  name: string;
  schema: S;
  roles: readonly Actor['role'][];
  /** False where only the server can know the outcome (it needs ballots or the journal). */
  isOptimistic?: boolean;
  isUndoable?: boolean;
  /** Whether this may happen now at all: the agenda's phase, whose idea it is. */
  phase?(args: v.InferOutput<S>, view: View, context: Context): Refusal | null;
  /** Limits, and what must be there. */
  rule?(args: v.InferOutput<S>, view: View, context: Context): Refusal | null;
  apply(args: v.InferOutput<S>, view: View, context: Context): readonly Effect[];
};

export type Command<Args = unknown> = {
  name: string;
  roles: readonly Actor['role'][];
  isOptimistic: boolean;
  isUndoable: boolean;
  /** What its arguments must be: a part of the wire. */
  schema: v.GenericSchema<unknown, unknown>;
  evaluate(args: unknown, view: View, context: Context): Evaluation;
  /** Carries the type of the arguments for callers; never set. */
  readonly input?: Args;
};

export function defineCommand<S extends Schema>(definition: Definition<S>): Command<v.InferInput<S>> {
  function permit(args: v.InferOutput<S>, view: View, context: Context): Refusal | null {
    if (!definition.roles.includes(context.actor.role)) return refuse('notAllowed');
    return definition.phase?.(args, view, context) ?? null;
  }

  function evaluate(raw: unknown, view: View, context: Context): Evaluation {
    const parsed = v.safeParse(definition.schema, raw);
    if (!parsed.success) return { ok: false, refusal: readIssue(parsed.issues[0].message) };
    const args = parsed.output;
    const refusal = permit(args, view, context) ?? definition.rule?.(args, view, context) ?? null;
    if (refusal !== null) return { ok: false, refusal };
    return { ok: true, effects: definition.apply(args, view, context) };
  }

  return {
    name: definition.name,
    roles: definition.roles,
    isOptimistic: definition.isOptimistic ?? true,
    isUndoable: definition.isUndoable ?? false,
    schema: definition.schema,
    evaluate,
  };
}

/** The schemas of people's words say `empty` or `tooLong:500`; anything else is a fault of the program that sent it. */
function readIssue(message: string): Refusal {
  if (message === 'empty') return refuse('empty');
  const max = /^tooLong:(\d+)$/.exec(message)?.[1];
  return max === undefined ? refuse('badRequest') : refuse('tooLong', { max: Number(max) });
}
