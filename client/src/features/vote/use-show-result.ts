/**
 * Shows a closed round to everybody, and brings them to it where they are at this vote. A group that is somewhere else
 * stays there: its step would be locked under its hands. If the move is refused the result is out all the same.
 */
import { openStep } from '@evenboard/shared/commands/agenda';
import { revealRound } from '@evenboard/shared/commands/rounds';
import type { Round } from '@evenboard/shared/domain/round';
import type { Outcome } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { useRecord, useWorkshop } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

export type ShowResult = { bringsAll: boolean; show(): Promise<Outcome> };

export function useShowResult(roundId: string, round: Round): ShowResult {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const activityId = useRecord('questions', round.questionId)?.steps.results ?? '';
  const group = useWorkshop()?.currentActivityId;
  const bringsAll = group === round.activityId || group === activityId;
  return {
    bringsAll,
    async show() {
      const place = location.hash;
      const shown = await commander.run(revealRound, { roundId });
      if (!shown.ok || !bringsAll) return shown;
      const move = commander.run(openStep, { activityId, keepLastOpen: false });
      // Whoever went elsewhere meanwhile is left where they are.
      if (location.hash === place) location.hash = `#/step/${activityId}`;
      if ((await move).ok) announce(say('agenda.opened', { step: say('status.results') }));
      return shown;
    },
  };
}
