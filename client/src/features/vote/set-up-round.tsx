/** Setting up a round: on what, how many votes, how many on one choice. Everything has a good answer from the start. */
import { useId, useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/layout.tsx';
import { Preview } from './preview.tsx';
import { Stepper } from './stepper.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { useArrival } from './use-arrival.ts';
import { useNewRound, type NewRound } from './use-new-round.ts';
import { useRunning } from './use-running.ts';

type Props = { questionId: string; isStepOpen: boolean; isAgain: boolean; isNews: boolean };

export function SetUpRound({ isAgain, isNews, ...rest }: Props) {
  const [isAsked, setAsked] = useState(!isAgain);
  if (!isAsked) return <SetUpAgain isNews={isNews} onPress={() => setAsked(true)} />;
  return <SetUpPanel isAgain={isAgain} isNews={isNews || isAgain} {...rest} />;
}

/** After a vote another one is rare, so it stands back behind a button. */
function SetUpAgain({ isNews, onPress }: { isNews: boolean; onPress: () => void }) {
  const say = useSay();
  const button = useArrival<HTMLButtonElement>(isNews);
  return <Button ref={button} onClick={onPress}>{say('vote.againTitle')}</Button>;
}

function SetUpPanel({ questionId, isStepOpen, isAgain, isNews }: Props) {
  const say = useSay();
  const titleId = useId();
  const heading = useArrival<HTMLHeadingElement>(isNews);
  return (
    <Panel as="section" labelledBy={titleId} className="eb-desk">
      <h2 id={titleId} ref={heading} tabIndex={-1}>{say(isAgain ? 'vote.againTitle' : 'vote.deskTitle')}</h2>
      <SetUpForm questionId={questionId} isStepOpen={isStepOpen} />
    </Panel>
  );
}

function SetUpForm({ questionId, isStepOpen }: Pick<Props, 'questionId' | 'isStepOpen'>) {
  const say = useSay();
  const made = useNewRound(questionId);
  return (
    <div className="eb-desk__columns">
      <div className="eb-desk__column">
        {!isStepOpen && <Notice kind="warning" title={say('vote.notOpen')} />}
        <UnitChoice made={made} />
        <div className="eb-desk__pair">
          <Stepper label={say('vote.budget')} hint={say('vote.budgetHint')} value={made.budget} max={made.maxBudget} onChange={made.setBudget} />
          <Stepper label={say('vote.cap')} hint={say('vote.capHint')} value={made.cap} max={made.maxCap} onChange={made.setCap} />
        </div>
      </div>
      <div className="eb-desk__column">
        <Preview candidates={made.candidates} />
        <OpenButton made={made} isStepOpen={isStepOpen} />
      </div>
    </div>
  );
}

function OpenButton({ made, isStepOpen }: { made: NewRound; isStepOpen: boolean }) {
  const say = useSay();
  const { isRunning, problem, start } = useRunning();
  return (
    <>
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
