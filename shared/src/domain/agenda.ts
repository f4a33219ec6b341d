/**
 * A workshop asks questions; each question has areas to write in and is worked through in activities, the steps of the
 * agenda. The question names its steps so that a rule can look up a phase without searching.
 */
import * as v from 'valibot';

export const STEP_KINDS = ['collect', 'group', 'vote', 'results'] as const;
export const stepKindSchema = v.picklist(STEP_KINDS);
export type StepKind = v.InferOutput<typeof stepKindSchema>;

export type ActivityState = 'waiting' | 'open' | 'locked';

export type Activity = { questionId: string; kind: StepKind; state: ActivityState; order: string };

export type Question = {
  text: string;
  order: string;
  steps: Readonly<Record<StepKind, string>>;
  state: 'shown' | 'gone';
};

export type Area = { questionId: string; name: string; order: string; state: 'shown' | 'gone' };
