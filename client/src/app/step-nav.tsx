/**
 * The four steps of a question, each a link, so that anybody can look ahead and back. A phone shows the step it is at
 * and unfolds the rest.
 */
import { useState } from 'react';
import type { AgendaStep } from '../features/agenda/step-order.ts';
import { useSay } from '../strings/say-context.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { dropSecondPress } from '../ui/double-press.ts';
import { Steps, type StepState } from '../ui/steps.tsx';
import { writePlace } from './place.ts';

type StepNavProps = { steps: readonly AgendaStep[]; shown: AgendaStep; groupId: string | null };

export function StepNav({ steps, shown, groupId }: StepNavProps) {
  const say = useSay();
  const [isUnfolded, setUnfolded] = useState(false);
  const own = steps.filter(({ questionId }) => questionId === shown.questionId);
  const place = own.findIndex(({ activityId }) => activityId === shown.activityId);
  const items = own.map((step) => ({
    id: step.activityId,
    label: <StepLink step={step} isShown={step.activityId === shown.activityId} />,
    state: stateOf(step, groupId),
  }));
  return (
    <nav className={classes('eb-nav', isUnfolded && 'eb-nav--unfolded')} aria-label={say('status.steps')}>
      <div className="eb-nav__short">
        <span className="eb-nav__now">{say('status.stepOf', { n: place + 1, step: say(`status.${shown.kind}`) })}</span>
        <Button look="quiet" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {say(isUnfolded ? 'status.fewerSteps' : 'status.allSteps')}
        </Button>
      </div>
      <div className="eb-nav__all">
        <Steps
          label={say('status.steps')}
          steps={items}
          stateWords={{ done: say('status.stepDone'), now: say('status.stepNow'), later: say('status.stepLater') }}
        />
      </div>
    </nav>
  );
}

function StepLink({ step, isShown }: { step: AgendaStep; isShown: boolean }) {
  const say = useSay();
  const href = writePlace({ screen: 'step', activityId: step.activityId });
  return (
    <a
      className={classes('eb-nav__link', isShown && 'eb-nav__link--shown')}
      href={href}
      aria-current={isShown ? 'page' : undefined}
      onClick={dropSecondPress}
    >
      {say(`status.${step.kind}`)}
    </a>
  );
}

/** "Now" is where the group is, or any step that stays open beside it. */
function stateOf({ activityId, state }: AgendaStep, groupId: string | null): StepState {
  if (activityId === groupId || state === 'open') return 'now';
  return state === 'locked' ? 'done' : 'later';
}
