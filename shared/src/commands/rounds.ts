/** Rounds: a facilitator opens, closes and reveals. Ballots never enter the document. */
import * as v from 'valibot';
import { put, type View } from '../document/collections.ts';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { rankOf, type Round, type RoundState } from '../domain/round.ts';
import { tallyDots } from '../voting/tally-dots.ts';
import { DOTS_LIMITS } from '../voting/dots.ts';
import { freezeOptions } from '../voting/freeze-options.ts';
import { defineCommand, type Context } from './command.ts';
import { needRound } from './need-round.ts';

const FACILITATOR = ['facilitator'] as const;
const MAX_OPTIONS = 500;

export const openRound = defineCommand({
  name: 'round.open',
  schema: v.strictObject({
    id: idSchema,
    questionId: idSchema,
    budget: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(DOTS_LIMITS.budget)),
    cap: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(DOTS_LIMITS.cap)),
    /** Groups stand with the ideas that are in them at this moment. */
    options: v.pipe(
      v.array(
        v.strictObject({
          id: idSchema,
          kind: v.picklist(['idea', 'cluster']),
          ideaIds: v.pipe(v.array(idSchema), v.maxLength(1000)),
        }),
      ),
      v.maxLength(MAX_OPTIONS),
    ),
  }),
  roles: FACILITATOR,
  isOptimistic: false,
  rule(args, view) {
    if (view.read('rounds', args.id) !== null) return refuse('already');
    const question = view.read('questions', args.questionId);
    if (question?.state !== 'shown') return refuse('gone');
    if (view.read('activities', question.steps.vote)?.state !== 'open') return refuse('notOpenYet');
    if (new Set(args.options.map(({ id }) => id)).size < args.options.length) return refuse('badRequest');
    if (args.options.length < 2) return refuse('noOptions');
    return freezeOptions(args, view) === null ? refuse('changedSince') : null;
  },
  apply(args, view, context) {
    const options = freezeOptions(args, view) ?? [];
    const round: Round = {
      questionId: args.questionId,
      activityId: view.read('questions', args.questionId)?.steps.vote ?? '',
      method: 'dots',
      budget: args.budget,
      cap: args.cap,
      rankBy: rankOf(options),
      options,
      state: 'open',
      openedAt: context.now,
      closedAt: null,
    };
    return [put('rounds', args.id, round)];
  },
});

export const closeRound = defineCommand({
  name: 'round.close',
  schema: v.strictObject({ roundId: idSchema }),
  roles: FACILITATOR,
  isOptimistic: false,
  rule: (args, view) => needRound(view, args.roundId, ['open'], 'closedNow'),
  apply: (args, view, context) => endRound(view, context, args.roundId, 'closed'),
});

/** Ends a round without an outcome. Nothing that was chosen is ever shown. */
export const cancelRound = defineCommand({
  name: 'round.cancel',
  schema: v.strictObject({ roundId: idSchema }),
  roles: FACILITATOR,
  isOptimistic: false,
  rule: (args, view) => needRound(view, args.roundId, ['open', 'closed'], 'closedNow'),
  apply: (args, view, context) => endRound(view, context, args.roundId, 'cancelled'),
});

export const revealRound = defineCommand({
  name: 'round.reveal',
  schema: v.strictObject({ roundId: idSchema }),
  roles: FACILITATOR,
  isOptimistic: false,
  rule(args, view, context) {
    const refusal = needRound(view, args.roundId, ['closed'], 'already');
    if (refusal !== null) return refusal;
    return context.closedBallots(args.roundId) === null ? refuse('gone') : null;
  },
  apply(args, view, context) {
    const round = view.read('rounds', args.roundId);
    const ballots = context.closedBallots(args.roundId);
    if (round === null || ballots === null) return [];
    return [
      put('rounds', args.roundId, { ...round, state: 'revealed' }),
      put('results', args.roundId, {
        ...tallyDots(round, ballots),
        entitled: Math.max(context.countEntitled(round), ballots.length),
        revealedAt: context.now,
      }),
    ];
  },
});

function endRound(view: View, context: Context, roundId: string, state: RoundState) {
  const round = view.read('rounds', roundId);
  if (round === null) return [];
  return [put('rounds', roundId, { ...round, state, closedAt: round.closedAt ?? context.now })];
}
