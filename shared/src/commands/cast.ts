/** Casting: a person's whole ballot, as often as they like until the close. It never enters the document. */
import * as v from 'valibot';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { choicesSchema } from '../domain/round.ts';
import { checkChoices } from '../voting/dots.ts';
import { defineCommand } from './command.ts';
import { needRound } from './need-round.ts';

export const castBallot = defineCommand({
  name: 'round.cast',
  schema: v.strictObject({ roundId: idSchema, choices: choicesSchema }),
  roles: ['participant'],
  phase: (args, view) => needRound(view, args.roundId, ['open'], 'closedNow'),
  rule(args, view) {
    const round = view.read('rounds', args.roundId);
    return round === null ? refuse('gone') : checkChoices(args.choices, round);
  },
  apply: (args) => [{ to: 'me', collection: 'ballots', id: args.roundId, record: { choices: args.choices } }],
});
