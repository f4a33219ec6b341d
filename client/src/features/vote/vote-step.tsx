/** The vote on one question: a paper to fill in for those who vote, a desk for those who run it, and for others how many have voted. */
import type { ReactNode } from 'react';
import { useMe } from '../../document/use-records.ts';
import { VoteOfMine } from './vote-of-mine.tsx';
import './vote.css';

/** `desk` stands for whoever runs the vote, and null for everybody else. */
export function VoteStep({ questionId, desk }: { questionId: string; desk: ReactNode }) {
  const me = useMe();
  if (me === null) return null;
  return <div className="eb-vote">{desk ?? <VoteOfMine questionId={questionId} canVote={me.role === 'participant'} />}</div>;
}
