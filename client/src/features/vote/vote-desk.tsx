/** The vote for those who run it: one round at a time is set up, opened, closed and shown; turnout is all there is to see. */
import { useEffect, useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Stack } from '../../ui/layout.tsx';
import { ClosedRound } from './closed-round.tsx';
import { OpenRound } from './open-round.tsx';
import { PastRounds } from './past-rounds.tsx';
import { SetUpRound } from './set-up-round.tsx';
import { ShownRound } from './shown-round.tsx';
import { useRounds } from './use-rounds.ts';
import { useVoteActivity } from './use-vote-activity.ts';
import './vote-desk.css';

export function VoteDesk({ questionId }: { questionId: string }) {
  const say = useSay();
  const rounds = useRounds(questionId);
  const open = rounds.filter(({ round }) => round.state === 'open');
  const closed = rounds.filter(({ round }) => round.state === 'closed');
  const isNews = useIsNews();
  const isBusy = open.length + closed.length > 0;
  const isShown = !isBusy && rounds[rounds.length - 1]?.round.state === 'revealed';
  return (
    <Stack space={4}>
      {open.map(({ id, round }) => <OpenRound key={id} roundId={id} round={round} isNews={isNews} />)}
      {closed.map(({ id, round }) => <ClosedRound key={id} roundId={id} round={round} isNews={isNews} />)}
      {isShown && <ShownRound questionId={questionId} isNews={isNews} />}
      {!isBusy && <SetUpWhenOpen questionId={questionId} isAgain={rounds.length > 0} isNews={isNews} />}
      <PastRounds questionId={questionId} rounds={rounds} />
      <p className="eb-vote__aside">{say('vote.deskNoVote')}</p>
    </Stack>
  );
}

/** False for what comes with the page, true for every part that takes another's place later. */
function useIsNews(): boolean {
  const [isNews, setNews] = useState(false);
  useEffect(() => setNews(true), []);
  return isNews;
}

function SetUpWhenOpen({ questionId, ...rest }: { questionId: string; isAgain: boolean; isNews: boolean }) {
  const isOpen = useVoteActivity(questionId).state === 'open';
  return <SetUpRound questionId={questionId} isStepOpen={isOpen} {...rest} />;
}
