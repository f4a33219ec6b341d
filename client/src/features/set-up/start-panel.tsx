/** The one thing to do when all is ready: open the first step. Afterwards it leads to the agenda. */
import { useState } from 'react';
import type { MouseEvent } from 'react';
import { listQuestions } from '@evenboard/shared/document/arrange-board';
import { openStep } from '@evenboard/shared/commands/agenda';
import { useSession } from '../../document/session-context.ts';
import { useAll, useWorkshop } from '../../document/use-records.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { dropSecondPress } from '../../ui/double-press.ts';

export function StartPanel({ onOpened }: { onOpened: (activityId: string) => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const [isBusy, setBusy] = useState(false);
  const questions = useAll('questions');
  const hasStarted = (useWorkshop()?.currentActivityId ?? null) !== null;
  const first = questions.get(listQuestions(questions)[0] ?? '')?.steps.collect;
  if (hasStarted) return null;

  async function start(activityId: string) {
    setBusy(true);
    const outcome = await commander.run(openStep, { activityId, keepLastOpen: false });
    setBusy(false);
    announce(outcome.ok ? say('agenda.opened', { step: say('status.collect') }) : sayRefusal(say, outcome.refusal));
    if (outcome.ok) onOpened(activityId);
  }

  function press(event: MouseEvent, activityId: string): void {
    dropSecondPress(event);
    void start(activityId);
  }

  return (
    <div className="eb-setup__start">
      {first === undefined ? (
        <p>{say('status.noQuestionYou')}</p>
      ) : (
        <>
          <p className="eb-setup__start-words">{say('setup.startLead')}</p>
          <Button look="primary" size="large" busy={isBusy ? say('setup.starting') : undefined} onClick={(event) => press(event, first)}>
            {say('setup.startButton')}
          </Button>
        </>
      )}
    </div>
  );
}
