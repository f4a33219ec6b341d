/**
 * What a workshop leaves behind, as one model that every format writes and adds nothing to (D7). The JSON download is
 * this very object, so a change of its shape needs a new `OUTCOME_VERSION`.
 */
import * as v from 'valibot';
import { STEP_KINDS } from '../domain/agenda.ts';

export const OUTCOME_FORMAT = 'evenboard-outcome';
export const OUTCOME_VERSION = 1;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Null where the small-number rule keeps a count back (S5). */
const keptBackSchema = v.nullable(countSchema);
const timeSchema = v.pipe(v.string(), v.isoTimestamp());

const ideaSchema = v.strictObject({
  id: v.string(),
  text: v.string(),
  origin: v.picklist(['seeded', 'participant', 'assisted', 'merged']),
  /** Who put it there beforehand, in the organiser's words. */
  from: v.nullable(v.string()),
  /** Only where its author chose to show them (O2). */
  author: v.nullable(v.string()),
  perspective: v.nullable(v.string()),
});

const groupSchema = v.strictObject({ id: v.string(), name: v.string(), ideas: v.array(ideaSchema) });

const areaSchema = v.strictObject({
  name: v.string(),
  groups: v.array(groupSchema),
  /** Ideas without a group. */
  ideas: v.array(ideaSchema),
});

const rowSchema = v.strictObject({
  id: v.string(),
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  isTied: v.boolean(),
  letter: v.string(),
  kind: v.picklist(['idea', 'cluster']),
  /** As people saw it when they voted; empty where `withheld` says why the words are not here. */
  text: v.string(),
  withheld: v.nullable(v.picklist(['hidden', 'gone'])),
  area: v.string(),
  people: keptBackSchema,
  votes: keptBackSchema,
  /** The ideas that were in the group, as far as they are still shown. */
  ideas: v.array(ideaSchema),
});

const methodSchema = v.strictObject({
  name: v.literal('dots'),
  votesPerPerson: countSchema,
  mostForOneChoice: countSchema,
  rankedBy: v.picklist(['people', 'votes']),
  ties: v.literal('shared'),
  isSecret: v.literal(true),
  order: v.literal('shuffledOnce'),
});

const roundSchema = v.strictObject({
  id: v.string(),
  openedAt: timeSchema,
  closedAt: v.nullable(timeSchema),
  method: methodSchema,
  entitled: countSchema,
  voted: countSchema,
  blank: countSchema,
  areCountsKeptBack: v.boolean(),
  rows: v.array(rowSchema),
  /** The same sentences as on the screen: what came out, and how it was counted. */
  sentences: v.array(v.string()),
  how: v.array(v.string()),
});

const questionSchema = v.strictObject({
  text: v.string(),
  steps: v.array(v.strictObject({ kind: v.picklist(STEP_KINDS), state: v.picklist(['waiting', 'open', 'locked']) })),
  areas: v.array(areaSchema),
  rounds: v.array(roundSchema),
  cancelledRounds: countSchema,
});

export const outcomeSchema = v.strictObject({
  format: v.literal(OUTCOME_FORMAT),
  version: v.literal(OUTCOME_VERSION),
  title: v.string(),
  purpose: v.string(),
  createdAt: timeSchema,
  exportedAt: timeSchema,
  people: v.strictObject({ joined: countSchema }),
  questions: v.array(questionSchema),
  wordList: v.array(v.strictObject({ term: v.string(), meaning: v.string() })),
});

export type Outcome = v.InferOutput<typeof outcomeSchema>;
export type OutcomeQuestion = Outcome['questions'][number];
export type OutcomeArea = OutcomeQuestion['areas'][number];
export type OutcomeIdea = OutcomeArea['ideas'][number];
export type OutcomeRound = OutcomeQuestion['rounds'][number];
export type OutcomeRow = OutcomeRound['rows'][number];
