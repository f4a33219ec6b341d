/** The note under the pointer, with what letting go would do, in words (I3). */
import type { Say } from '@evenboard/shared/words/catalogue';
import type { Replica } from '../../../document/replica.ts';
import { useSession } from '../../../document/session-context.ts';
import { useSay } from '../../../strings/say-context.ts';
import type { MoveTarget } from '../plan-move.ts';
import { planMove } from '../plan-move.ts';
import { boardNow } from '../../../board/board-now.ts';

type DraggedNoteProps = { questionId: string; ideaIds: readonly string[]; target: MoveTarget | null };

export function DraggedNote({ questionId, ideaIds, target }: DraggedNoteProps) {
  const say = useSay();
  const { replica } = useSession();
  const text = replica.read('ideas', ideaIds[0] ?? '')?.text;
  return (
    <div className="eb-drag__note">
      <p className="eb-drag__text" dir="auto">
        {ideaIds.length > 1 ? say('board.count', { n: ideaIds.length }) : text}
      </p>
      <p className="eb-drag__words">{sayOutcome(say, replica, questionId, ideaIds, target)}</p>
    </div>
  );
}

function sayOutcome(
  say: Say,
  replica: Replica,
  questionId: string,
  ideaIds: readonly string[],
  target: MoveTarget | null,
): string {
  const plan = target === null ? null : planMove(target, ideaIds, boardNow(replica, questionId), '');
  if (plan === null) return say('group.dragNothing');
  if (plan.kind !== 'move') return say('group.dragNew');
  if (plan.args.clusterId === null) {
    return say('group.dragOut', { area: replica.read('areas', plan.args.areaId)?.name ?? '' });
  }
  return say('group.dragInto', {
    group: replica.read('clusters', plan.args.clusterId)?.name || say('board.groupWithoutName'),
  });
}
