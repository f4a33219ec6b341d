/** Questions that many rules ask of the agenda. A facilitator may work on the board at any step. */
import type { View } from '../document/collections.ts';
import type { ActivityState, StepKind } from '../domain/agenda.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { resolveCluster } from '../domain/cluster.ts';
import type { Context } from './command.ts';

export const WRITERS = ['facilitator', 'participant', 'helper'] as const;
export const EVERYBODY = ['facilitator', 'participant', 'helper', 'observer'] as const;

function readStep(view: View, areaId: string, step: StepKind): ActivityState | null {
  const area = view.read('areas', areaId);
  const question = area === null ? null : view.read('questions', area.questionId);
  const activity = question === null ? null : view.read('activities', question.steps[step]);
  return activity?.state ?? null;
}

/** Refuses unless one of the steps is open on the question of that area. */
export function needStep(view: View, context: Context, areaId: string, steps: readonly StepKind[]): Refusal | null {
  const area = view.read('areas', areaId);
  if (area === null || area.state === 'gone') return refuse('gone');
  if (context.actor.role === 'facilitator') return null;
  const states = steps.map((step) => readStep(view, areaId, step));
  if (states.includes('open')) return null;
  return refuse(states.includes('locked') ? 'closedNow' : 'notOpenYet');
}

/** Refuses unless the idea is on the board (or, for an undo, was) and one of the steps is open on its question. */
export function needIdeaStep(
  view: View,
  context: Context,
  ideaId: string,
  steps: readonly StepKind[],
  which: 'onBoard' | 'evenTaken' = 'onBoard',
): Refusal | null {
  const place = view.read('places', ideaId);
  const idea = view.read('ideas', ideaId);
  if (place === null || idea === null || (idea.state === 'gone' && which === 'onBoard')) return refuse('gone');
  return needStep(view, context, place.areaId, steps);
}

/** Refuses unless the group is on the board and grouping is open on its question. */
export function needClusterStep(view: View, context: Context, clusterId: string): Refusal | null {
  const cluster = view.read('clusters', clusterId);
  if (cluster === null || cluster.state !== 'shown') return refuse('gone');
  return needStep(view, context, cluster.areaId, ['group']);
}

export function findCluster(view: View, clusterId: string | null) {
  return resolveCluster(clusterId, (id) => view.read('clusters', id));
}
