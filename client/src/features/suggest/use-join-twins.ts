/** Runs what putting two ideas together comes to, and says so. */
import { useCallback } from 'react';
import { createClusters } from '@evenboard/shared/commands/group-many';
import { moveIdeas } from '@evenboard/shared/commands/groups';
import type { Twins } from '@evenboard/shared/similarity/find-twins';
import { newId } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { boardNow } from '../../board/board-now.ts';
import { planTwins } from './plan-twins.ts';

export function useJoinTwins(questionId: string): (twins: Twins) => void {
  const say = useSay();
  const announce = useAnnounce();
  const { commander, replica } = useSession();
  return useCallback(
    (twins) => {
      const plan = planTwins(twins, boardNow(replica, questionId), newId);
      if (plan === null) return announce(say('refusal.changedSince'));
      const running = plan.kind === 'move' ? commander.run(moveIdeas, plan.args) : commander.run(createClusters, plan.args);
      announce(say('suggest.joined'));
      void running.then((outcome) => !outcome.ok && announce(sayRefusal(say, outcome.refusal)));
    },
    [say, announce, commander, replica, questionId],
  );
}
