/** One choice with its letter, its words, what is in it, and the buttons to vote. A vote shows as a word and a shape. */
import { useRef } from 'react';
import type { RoundOption } from '@evenboard/shared/domain/round';
import { shortenText } from '@evenboard/shared/report/shorten-text';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { MyBallot } from './use-ballot.ts';

type Props = { option: RoundOption; words: string; cap: number; ballot: MyBallot; hasArea: boolean };

const NAME_LENGTH = 60;

export function OptionCard({ option, words, cap, ballot, hasArea }: Props) {
  const votes = ballot.choices[option.id] ?? 0;
  const props = { option, votes, ballot, name: shortenText(words, NAME_LENGTH) };
  return (
    <li data-option={option.id} className={classes('eb-option', votes > 0 && 'eb-option--chosen')}>
      <span className="eb-option__letter">{option.letter}</span>
      <div className="eb-option__words">
        <p className="eb-option__text" dir="auto">{words}</p>
        {hasArea && <p className="eb-option__area" dir="auto">{option.area}</p>}
      </div>
      <div className="eb-option__buttons">{cap === 1 ? <OneVote {...props} /> : <ManyVotes {...props} cap={cap} />}</div>
      {option.kind === 'cluster' && <Inside option={option} name={props.name} />}
    </li>
  );
}

type ButtonsProps = { option: RoundOption; votes: number; ballot: MyBallot; name: string };

function OneVote({ option, votes, ballot, name }: ButtonsProps) {
  const say = useSay();
  const isChosen = votes > 0;
  return (
    <Button
      isWide
      className="eb-option__vote"
      aria-pressed={isChosen}
      aria-disabled={!isChosen && ballot.left === 0}
      onClick={() => (isChosen ? ballot.takeBack(option) : ballot.give(option))}
    >
      <Mark isChosen={isChosen} /> {say(isChosen ? 'vote.given' : 'vote.give')}{' '}
      <About option={option} name={name} how="for" />
    </Button>
  );
}

function ManyVotes({ option, votes, ballot, name, cap }: ButtonsProps & { cap: number }) {
  const say = useSay();
  const giver = useRef<HTMLButtonElement>(null);
  function takeBack() {
    // With the last vote this button goes, and the keyboard must not go with it.
    if (votes === 1) giver.current?.focus();
    ballot.takeBack(option);
  }
  return (
    <>
      <p className="eb-option__count">
        {votes > 0 && <><Mark isChosen />{' '}</>}{say('vote.youGave', { n: votes })}
      </p>
      <div className="eb-option__pair">
        <Button ref={giver} isWide aria-disabled={votes >= cap || ballot.left === 0} onClick={() => ballot.give(option)}>
          {say(votes === 0 ? 'vote.giveOne' : 'vote.giveMore')}{' '}
          <About option={option} name={name} how="to" />
        </Button>
        {votes > 0 && (
          <Button isWide onClick={takeBack}>
            {say('vote.takeBack')}{' '}
            <About option={option} name={name} how="from" />
          </Button>
        )}
      </div>
    </>
  );
}

/** What the button is about, so that every button has a name of its own. */
function About({ option, name, how }: { option: RoundOption; name: string; how: 'for' | 'to' | 'from' }) {
  const say = useSay();
  return <VisuallyHidden>{say('vote.about', { how, letter: option.letter, text: name })}</VisuallyHidden>;
}

function Mark({ isChosen }: { isChosen: boolean }) {
  return (
    <svg className="eb-option__mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {isChosen ? <path d="M3 13l6 6L21 6" /> : <circle cx="12" cy="12" r="9" />}
    </svg>
  );
}

function Inside({ option, name }: { option: RoundOption; name: string }) {
  const say = useSay();
  const ideas = useAll('ideas');
  const shown = option.ideaIds.filter((id) => ideas.get(id)?.state === 'shown');
  return (
    <details className="eb-option__inside">
      <summary>
        {say('vote.inGroup')} {say('vote.ideas', { n: shown.length })}{' '}
        <VisuallyHidden>{say('vote.inGroupName', { letter: option.letter, text: name })}</VisuallyHidden>
      </summary>
      <ul>
        {shown.map((id) => <li key={id} dir="auto">{ideas.get(id)?.text}</li>)}
      </ul>
    </details>
  );
}
