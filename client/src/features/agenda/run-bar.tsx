/** For whoever runs the workshop, on every step: its state in words, and the one button that moves everybody on. */
import type { ActivityState } from '@evenboard/shared/domain/agenda';
import type { WordId } from '@evenboard/shared/words/catalogue';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { NextStep } from './next-step.tsx';
import type { AgendaStep } from './step-order.ts';
import { useOpenStep } from './use-open-step.ts';
import { useSteps } from './use-steps.ts';
import './agenda.css';

const STATE: Readonly<Record<ActivityState, WordId>> = {
  waiting: 'agenda.openFirst',
  open: 'agenda.openState',
  locked: 'agenda.lockedState',
};

type RunBarProps = { shown: AgendaStep; onOpened: (activityId: string) => void };

export function RunBar({ shown, onOpened }: RunBarProps) {
  const say = useSay();
  const { current, next } = useSteps();
  const { open, lock, isBusy, problem } = useOpenStep(onOpened);
  const isHere = current?.activityId === shown.activityId;
  // Before the first step there is nobody to bring from anywhere: the button starts the workshop.
  const isStart = current === null && next?.activityId === shown.activityId;
  return (
    <section className="eb-run" aria-label={say('agenda.runBar')}>
      <div className="eb-run__words">
        <p className="eb-run__who">{say('agenda.runBar')}</p>
        <p>{say(STATE[shown.state])}</p>
        {problem !== '' && <p className="eb-run__problem">{problem}</p>}
      </div>
      <div className="eb-run__actions">
        {!isHere && !isStart && (
          <Button busy={isBusy ? say('agenda.moving') : undefined} onClick={() => void open(shown)}>
            {say('agenda.bring')}
          </Button>
        )}
        {isHere && shown.state === 'locked' && <Button onClick={() => void open(shown)}>{say('agenda.openAgain')}</Button>}
        {isHere && shown.state === 'open' && <Button look="quiet" onClick={() => void lock(shown)}>{say('agenda.lock')}</Button>}
        {(isHere || isStart) && next !== null && <NextStep current={current} next={next} isBusy={isBusy} onNext={() => void open(next)} />}
      </div>
    </section>
  );
}
