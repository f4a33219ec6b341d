/** Setting up a round: on what, how many votes, how many on one choice. Everything has a good answer from the start. */
import { useId, useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/layout.tsx';
import { Preview } from './preview.tsx';
import { Stepper } from './stepper.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { useNewRound } from './use-new-round.ts';
import { useRunning } from './use-running.ts';

type Props = { questionId: string; isStepOpen: boolean; isAgain: boolean };

export function SetUpRound({ questionId, isStepOpen, isAgain }: Props) {
  const say = useSay();
  const titleId = useId();
  const [isChanging, setChanging] = useState(!isAgain);
  if (!isChanging) return <Button onClick={() => setChanging(true)}>{say('vote.againTitle')}</Button>;
  return (
    <Panel as="section" labelledBy={titleId} className="eb-desk">
      <h2 id={titleId}>{say(isAgain ? 'vote.againTitle' : 'vote.deskTitle')}</h2>
      <SetUpForm questionId={questionId} isStepOpen={isStepOpen} />
    </Panel>
  );
}

function SetUpForm({ questionId, isStepOpen }: Omit<Props, 'isAgain'>) {
  const say = useSay();
  const made = useNewRound(questionId);
  const { isRunning, problem, start } = useRunning();
  return (
    <>
      {!isStepOpen && <Notice kind="warning" title={say('vote.notOpen')} />}
      <UnitChoice made={made} />
      <div className="eb-desk__pair">
        <Stepper label={say('vote.budget')} hint={say('vote.budgetHint')} value={made.budget} max={made.maxBudget} onChange={made.setBudget} />
        <Stepper label={say('vote.cap')} hint={say('vote.capHint')} value={made.cap} max={made.maxCap} onChange={made.setCap} />
      </div>
      <Preview candidates={made.candidates} />
      {problem !== null && <Notice kind="warning" title={problem} />}
      {isStepOpen && made.fault === null && (
        <div className="eb-stack eb-stack--1">
          <p>{say('vote.openHint')}</p>
          <Button look="primary" size="large" busy={isRunning ? say('vote.opening') : undefined} onClick={() => start(made.open)}>
            {say('vote.open')}
          </Button>
        </div>
      )}
    </>
  );
}
