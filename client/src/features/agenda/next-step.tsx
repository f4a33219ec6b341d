/**
 * The button that moves the workshop on. While a vote is open, or closed and not shown, it says what to do first instead;
 * where no vote was held it asks before it leads everybody to results that are not there.
 */
import { useEffect, useRef, useState } from 'react';
import type { MouseEvent } from 'react';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { dropSecondPress, isDoublePress, type Press } from '../../ui/double-press.ts';
import { readVote } from './read-vote.ts';
import type { AgendaStep } from './step-order.ts';

type NextStepProps = {
  current: AgendaStep | null;
  next: AgendaStep;
  isBusy: boolean;
  isLarge?: boolean;
  onNext: () => void;
};

export function NextStep({ current, next, isBusy, isLarge = false, onNext }: NextStepProps) {
  const say = useSay();
  const vote = readVote(current, useAll('rounds').values());
  // Where the question is asked: to move on from there, or to begin a vote, answers it.
  const [asked, setAsked] = useState<{ press: Press; at: string } | null>(null);
  const label = current === null ? say('agenda.start') : say(`agenda.next.${next.kind}`);
  // To move on would lead everybody to results that are not there, and away from a vote that still counts.
  if (vote === 'open' || vote === 'closed') {
    return <p className="eb-next__note">{say(vote === 'open' ? 'agenda.voteOpen' : 'agenda.voteNotShown')}</p>;
  }
  if (vote === 'none' && asked !== null && asked.at === current?.activityId) {
    return <NoResult stepId={asked.at} press={asked.press} isBusy={isBusy} onNext={onNext} onStay={() => setAsked(null)} />;
  }
  function press(event: MouseEvent) {
    const { timeStamp, clientX, clientY, detail } = event;
    if (vote === 'none' && current !== null) setAsked({ press: { timeStamp, clientX, clientY, detail }, at: current.activityId });
    else {
      dropSecondPress(event);
      onNext();
    }
  }
  return (
    <div className="eb-next">
      <Button
        look={isLarge ? 'primary' : 'secondary'}
        size={isLarge ? 'large' : 'normal'}
        busy={isBusy ? say('agenda.moving') : undefined}
        onClick={press}
      >
        {label}
      </Button>
    </div>
  );
}

type NoResultProps = { stepId: string; press: Press; isBusy: boolean; onNext: () => void; onStay: () => void };

/** It stands where the pressed button was, and takes up the keyboard from it. */
function NoResult({ stepId, press, isBusy, onNext, onStay }: NoResultProps) {
  const say = useSay();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  const unlessDouble = (answer: () => void) => (event: MouseEvent) => {
    if (isDoublePress(press, event)) return;
    dropSecondPress(event);
    answer();
  };
  function hold() {
    onStay();
    goToVote(stepId);
  }
  return (
    <div className="eb-next eb-next--asks">
      <p ref={words} tabIndex={-1} className="eb-next__words">{say('agenda.noResult')}</p>
      <Button look="primary" onClick={unlessDouble(hold)}>{say('agenda.holdVote')}</Button>
      <Button busy={isBusy ? say('agenda.moving') : undefined} onClick={unlessDouble(onNext)}>{say('agenda.goOn')}</Button>
    </div>
  );
}

/** To where the vote is set up: on this screen, or else on the screen of that step. */
function goToVote(stepId: string): void {
  const start = document.querySelector<HTMLElement>('.eb-vote h2[tabindex], .eb-vote button');
  if (start === null) location.hash = `#/step/${stepId}`;
  else {
    start.scrollIntoView({ block: 'center' });
    start.focus({ preventScroll: true });
  }
}
