/** For whoever runs the workshop, on every step: its state in words, and the one button that moves everybody on. */
import type { MouseEvent, ReactNode } from 'react';
import { useAll, useAllPrivate } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { dropSecondPress } from '../../ui/double-press.ts';
import { NextStep } from './next-step.tsx';
import { runWords } from './run-words.ts';
import type { AgendaStep } from './step-order.ts';
import { StillWriting } from './still-writing.tsx';
import { useOpenStep } from './use-open-step.ts';
import { useSteps } from './use-steps.ts';
import './agenda.css';

type RunBarProps = {
  shown: AgendaStep;
  /** No private link is known on this phone or computer: whoever was made a facilitator a moment ago has none. */
  lacksLink: boolean;
  /** What else can be done at this step. */
  offer: ReactNode;
  onOpened: (activityId: string) => void;
};

export function RunBar({ shown, lacksLink, offer, onOpened }: RunBarProps) {
  const say = useSay();
  const rounds = useAll('rounds');
  const { current, next } = useSteps();
  const { open, lock, isBusy, problem } = useOpenStep(onOpened);
  const isHere = current?.activityId === shown.activityId;
  // Before the first step there is nobody to bring from anywhere: the button starts the workshop.
  const isStart = current === null && next?.activityId === shown.activityId;
  return (
    <section className="eb-run" aria-label={say('agenda.runBar')}>
      <div className="eb-run__words">
        <p className="eb-run__who">{say('agenda.runBar')}</p>
        <p>{say(runWords(shown, rounds.values()))}</p>
        {isHere && shown.kind === 'collect' && <StillWriting />}
        {problem !== '' && <p className="eb-run__problem">{problem}</p>}
      </div>
      <div className="eb-run__actions">
        {lacksLink && <ButtonLink look="quiet" href="#/get-ready">{say('agenda.getLink')}</ButtonLink>}
        {hasBoard(shown) && <HiddenLink />}
        {offer}
        {!isHere && !isStart && (
          <Button busy={isBusy ? say('agenda.moving') : undefined} onClick={once(() => open(shown))}>
            {say('agenda.bring')}
          </Button>
        )}
        {isHere && shown.state === 'locked' && <Button onClick={once(() => open(shown))}>{say('agenda.openAgain')}</Button>}
        {isHere && shown.state === 'open' && <Button look="quiet" onClick={once(() => lock(shown))}>{say('agenda.lock')}</Button>}
        {(isHere || isStart) && next !== null && <NextStep current={current} next={next} isBusy={isBusy} onNext={() => void open(next)} />}
      </div>
    </section>
  );
}

/** A double click is one click: what it brings may put another button under the pointer. */
function once(run: () => Promise<void>) {
  return (event: MouseEvent) => {
    dropSecondPress(event);
    void run();
  };
}

/** The hidden ideas stand below the board, and only there. */
function hasBoard({ kind }: AgendaStep): boolean {
  return kind === 'collect' || kind === 'group';
}

function HiddenLink() {
  const say = useSay();
  const hidden = useAllPrivate('hidden').size;
  if (hidden === 0) return null;
  return <Button look="quiet" onClick={showHidden}>{say('agenda.hidden', { n: hidden })}</Button>;
}

function showHidden(): void {
  const list = document.querySelector<HTMLDetailsElement>('.eb-ideas-hidden');
  if (list === null) return;
  list.open = true;
  list.scrollIntoView({ block: 'start' });
  list.querySelector('summary')?.focus({ preventScroll: true });
}
