/** Runs what was planned, and says the outcome once ("Moved to Places."). */
import { useMemo } from 'react';
import type { Say } from '@evenboard/shared/words/catalogue';
import { newId, type Commander, type Outcome } from '../../commands/commander.ts';
import { boardNow } from '../../board/board-now.ts';
import type { Desk } from '../../board/desk.ts';
import type { Replica } from '../../document/replica.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import type { Hand } from './hand.ts';
import { planMove, planSplit, type MovePlan, type MoveTarget } from './plan-move.ts';

/** A key press or a press on a menu puts the focus where the ideas went; a drag leaves it alone, unless it made a group. */
export type By = 'menu' | 'drag';

export type Mover = {
  move(target: MoveTarget, ideaIds: readonly string[], by: By): void;
  split(clusterId: string, ideaIds: readonly string[]): void;
};

type MoverNeeds = { questionId: string; hand: Hand; desk: Desk; onMoved: (ideaId: string) => void };

export function useMover({ questionId, hand, desk, onMoved }: MoverNeeds): Mover {
  const say = useSay();
  const announce = useAnnounce();
  const { commander, replica } = useSession();
  return useMemo(() => {
    function run(plan: MovePlan | null, by: By): void {
      if (plan === null) return announce(say('group.alreadyThere'));
      // What I move myself goes at once, also from under my own focus.
      for (const { ideaId } of plan.args.moves) desk.letGo(ideaId);
      void runPlan(commander, plan).then((outcome) => !outcome.ok && announce(sayRefusal(say, outcome.refusal)));
      if (!hasHappened(replica, plan)) return;
      hand.untickAll();
      announce(sayMoved(say, replica, plan));
      if (plan.kind !== 'move') hand.name({ clusterId: madeBy(plan), isNew: true });
      else if (by === 'menu') onMoved(plan.args.moves[0]?.ideaId ?? '');
    }
    return {
      move: (target, ideaIds, by) => run(planMove(target, ideaIds, boardNow(replica, questionId), newId()), by),
      split: (clusterId, ideaIds) => run(planSplit(clusterId, ideaIds, boardNow(replica, questionId), newId()), 'menu'),
    };
  }, [say, announce, commander, replica, questionId, hand, desk, onMoved]);
}

function runPlan(commander: Commander, plan: MovePlan): Promise<Outcome> {
  if (plan.kind === 'move') return commander.run(plan.command, plan.args);
  if (plan.kind === 'create') return commander.run(plan.command, plan.args);
  return commander.run(plan.command, plan.args);
}

/** The rules here have taken it: the screen shows it already. */
function hasHappened(replica: Replica, plan: MovePlan): boolean {
  if (plan.kind !== 'move') return replica.read('clusters', madeBy(plan)) !== null;
  const [first] = plan.args.moves;
  return first !== undefined && replica.read('places', first.ideaId)?.order === first.order;
}

function madeBy(plan: Exclude<MovePlan, { kind: 'move' }>): string {
  return plan.kind === 'create' ? plan.args.id : plan.args.newId;
}

function sayMoved(say: Say, replica: Replica, plan: MovePlan): string {
  const n = plan.args.moves.length;
  if (plan.kind !== 'move') return say('group.movedToNew', { n });
  if (plan.args.clusterId === null) {
    return say('group.movedOut', { n, area: replica.read('areas', plan.args.areaId)?.name ?? '' });
  }
  const name = replica.read('clusters', plan.args.clusterId)?.name ?? '';
  return name === '' ? say('group.movedToNameless', { n }) : say('group.movedTo', { n, group: name });
}
