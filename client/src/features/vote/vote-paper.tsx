/** My ballot: what I have, what I chose, and the list. Every press sends the whole ballot at once. */
import { useId, useLayoutEffect, useRef } from 'react';
import type { Round } from '@evenboard/shared/domain/round';
import { useSay } from '../../strings/say-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { OptionList } from './option-list.tsx';
import { Turnout } from './turnout.tsx';
import { useBallot, type MyBallot } from './use-ballot.ts';
import { VoteFoot } from './vote-foot.tsx';
import { VoteTokens } from './vote-tokens.tsx';

type Props = { roundId: string; round: Round; onGone: (hadFocus: boolean) => void };

export function VotePaper({ roundId, round, onGone }: Props) {
  const say = useSay();
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const ballot = useBallot(roundId, round);
  useLayoutEffect(() => {
    const paper = box.current;
    return () => onGone(paper?.contains(document.activeElement) === true);
  }, [onGone]);
  return (
    <section ref={box} aria-labelledby={titleId} className="eb-vote__paper">
      <h2 id={titleId}>{say('vote.title')}</h2>
      <Budget round={round} ballot={ballot} />
      <Notice title={say('vote.secretTitle')}>{say('vote.secret')}</Notice>
      <Turnout roundId={roundId} />
      <OptionList round={round} ballot={ballot} />
      <VoteFoot round={round} ballot={ballot} />
    </section>
  );
}

function Budget({ round, ballot }: { round: Round; ballot: MyBallot }) {
  const say = useSay();
  return (
    <div className="eb-vote__budget">
      <p className="eb-lead">
        {say('vote.have', { n: round.budget })} {say('vote.used', { n: ballot.spent })}{' '}
        {say('vote.more', { n: ballot.left })}
      </p>
      <VoteTokens spent={ballot.spent} budget={round.budget} />
      <p>
        {round.cap > 1 && `${say('vote.mostForOne', { n: round.cap })} `}
        {say('vote.change')}
      </p>
    </div>
  );
}
