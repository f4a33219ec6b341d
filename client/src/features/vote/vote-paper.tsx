/**
 * My ballot: how many votes, that it is secret, and the list, which begins on the first screen of a small phone. Every
 * press sends the whole ballot at once.
 */
import { useId, useLayoutEffect, useRef } from 'react';
import type { Round } from '@evenboard/shared/domain/round';
import { useSay } from '../../strings/say-context.ts';
import { OptionList } from './option-list.tsx';
import { Turnout } from './turnout.tsx';
import { useBallot } from './use-ballot.ts';
import { useFoundOptions } from './use-found-options.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { VoteFoot } from './vote-foot.tsx';
import { VoteTools } from './vote-tools.tsx';

type Props = { roundId: string; round: Round; onGone: (hadFocus: boolean) => void };

export function VotePaper({ roundId, round, onGone }: Props) {
  const say = useSay();
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const ballot = useBallot(roundId, round);
  const search = useFoundOptions(round);
  useKeptPlace(roundId, box);
  useLayoutEffect(() => {
    const paper = box.current;
    return () => onGone(paper?.contains(document.activeElement) === true);
  }, [onGone]);
  return (
    <section ref={box} aria-labelledby={titleId} className="eb-vote__paper">
      <div className="eb-vote__head">
        <h2 id={titleId}>{say(ballot.spent > 0 ? 'vote.used' : 'vote.have', { n: round.budget, used: ballot.spent })}</h2>
        <p>
          {say('vote.secretShort')}
          {round.cap > 1 && ` ${say('vote.mostForOne', { n: round.cap })}`}
        </p>
        <VoteTools round={round} search={search} />
      </div>
      <OptionList round={round} found={search.found} ballot={ballot} />
      <Turnout roundId={roundId} />
      <VoteFoot round={round} ballot={ballot} />
    </section>
  );
}
