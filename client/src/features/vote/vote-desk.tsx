/** The vote for those who run it: one round at a time is set up, opened, closed and shown; turnout is all there is to see. */
import { useSay } from '../../strings/say-context.ts';
import { Stack } from '../../ui/layout.tsx';
import { useRecord } from '../../document/use-records.ts';
import { ClosedRound } from './closed-round.tsx';
import { OpenRound } from './open-round.tsx';
import { PastRounds } from './past-rounds.tsx';
import { SetUpRound } from './set-up-round.tsx';
import { useRounds } from './use-rounds.ts';

export function VoteDesk({ questionId }: { questionId: string }) {
  const say = useSay();
  const rounds = useRounds(questionId);
  const open = rounds.filter(({ round }) => round.state === 'open');
  const closed = rounds.filter(({ round }) => round.state === 'closed');
  const isBusy = open.length + closed.length > 0;
  return (
    <Stack space={4}>
      {open.map(({ id, round }) => <OpenRound key={id} roundId={id} round={round} />)}
      {closed.map(({ id, round }) => <ClosedRound key={id} roundId={id} round={round} />)}
      {!isBusy && <SetUpWhenOpen questionId={questionId} isAgain={rounds.length > 0} />}
      <PastRounds rounds={rounds} />
      <p className="eb-vote__aside">{say('vote.deskNoVote')}</p>
    </Stack>
  );
}

function SetUpWhenOpen({ questionId, isAgain }: { questionId: string; isAgain: boolean }) {
  const stepId = useRecord('questions', questionId)?.steps.vote ?? '';
  const isOpen = useRecord('activities', stepId)?.state === 'open';
  return <SetUpRound questionId={questionId} isStepOpen={isOpen} isAgain={isAgain} />;
}
