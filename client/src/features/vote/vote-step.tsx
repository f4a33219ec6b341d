/** The vote on one question: a paper to fill in for those who vote, a desk for those who run it, and for others how many have voted. */
import { useMe } from '../../document/use-records.ts';
import { VoteDesk } from './vote-desk.tsx';
import { VoteOfMine } from './vote-of-mine.tsx';
import './vote.css';

export function VoteStep({ questionId }: { questionId: string }) {
  const me = useMe();
  if (me === null) return null;
  return (
    <div className="eb-vote">
      {me.role === 'facilitator' ? (
        <VoteDesk questionId={questionId} />
      ) : (
        <VoteOfMine questionId={questionId} canVote={me.role === 'participant'} />
      )}
    </div>
  );
}
