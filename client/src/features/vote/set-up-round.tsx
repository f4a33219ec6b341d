/** Setting up a round: on what, how many votes, how many on one choice. Everything has a good answer from the start. */
import { useId, useRef, useState } from 'react';
import { useWorkshop } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/layout.tsx';
import { PickChoices } from './pick-choices.tsx';
import { Preview } from './preview.tsx';
import { Stepper } from './stepper.tsx';
import { AreaChoice, UnitChoice } from './unit-choice.tsx';
import { useArrival } from './use-arrival.ts';
import { useKeptVote, useNewRound, type NewRound } from './use-new-round.ts';
import { useRunning } from './use-running.ts';
import { useSayLater } from './use-say-later.ts';
import { useVoteActivity } from './use-vote-activity.ts';
import type { VoteDraft } from './vote-draft.ts';

type Props = { questionId: string; isStepOpen: boolean; isAgain: boolean; isNews: boolean };

export function SetUpRound({ isAgain, isNews, ...rest }: Props) {
  const [kept] = useKeptVote(rest.questionId);
  const [isAsked, setAsked] = useState(!isAgain || kept !== '');
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
  const sayLater = useSayLater();
  const made = useNewRound(questionId);
  const count = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLDetailsElement>(null);
  function change(part: Partial<VoteDraft>) {
    sayLater(say('vote.count', { n: made.change(part).candidates.length }));
  }
  function takeGroups() {
    change({ unit: 'groups' });
    // The button goes with the advice, and the keyboard must not go with it.
    count.current?.focus({ preventScroll: true });
  }
  function openList() {
    if (list.current === null) return;
    list.current.open = true;
    list.current.scrollIntoView({ block: 'start' });
    list.current.querySelector('summary')?.focus({ preventScroll: true });
  }
  return (
    <div className="eb-desk__columns">
      <div className="eb-desk__column">
        {!isStepOpen && <NotOpen questionId={questionId} />}
        <UnitChoice made={made} onChange={change} />
        <AreaChoice made={made} onChange={change} />
        <PickChoices made={made} onChange={change} box={list} />
      </div>
      <div className="eb-desk__column eb-desk__column--stays">
        <Preview made={made} countRef={count} onGroups={takeGroups} onPick={openList} />
        <VoteNumbers made={made} />
        <OpenButton made={made} isStepOpen={isStepOpen} />
      </div>
    </div>
  );
}

function VoteNumbers({ made }: { made: NewRound }) {
  const say = useSay();
  const hint = say('vote.budgetHint', { n: made.suggested, choices: made.candidates.length });
  return (
    <div className="eb-desk__pair">
      <Stepper label={say('vote.budget')} hint={hint} value={made.budget} max={made.maxBudget} onChange={(budget) => void made.change({ budget })} />
      {made.maxCap === null ? (
        <p className="eb-stepper__hint">{say('vote.capGroups')}</p>
      ) : (
        <Stepper label={say('vote.cap')} hint={say('vote.capHint')} value={made.cap} max={made.maxCap} onChange={(cap) => void made.change({ cap })} />
      )}
    </div>
  );
}

/** Names the button that stands in the bar above, whichever it is just now. */
function NotOpen({ questionId }: { questionId: string }) {
  const say = useSay();
  const { id, state } = useVoteActivity(questionId);
  const isHere = useWorkshop()?.currentActivityId === id;
  const button = say(isHere && state === 'locked' ? 'agenda.openAgain' : 'agenda.bring');
  return (
    <Notice kind="warning" title={say(state === 'locked' ? 'vote.lockedNow' : 'vote.notOpenYet', { button })}>
      {say('vote.thenOpen')}
    </Notice>
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
