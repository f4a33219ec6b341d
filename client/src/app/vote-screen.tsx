/** The vote: the paper for everybody, and the desk for whoever runs it. */
import { useMe } from '../document/use-records.ts';
import { VoteStep } from '../features/vote/vote-step.tsx';
import { lazyScreen } from './lazy-screen.tsx';
import { DESK_WORDS, loadVoteDesk } from './vote-desk-part.ts';

const VoteDesk = lazyScreen<{ questionId: string }>(loadVoteDesk, DESK_WORDS);

export function VoteScreen({ questionId }: { questionId: string }) {
  const isFacilitator = useMe()?.role === 'facilitator';
  return <VoteStep questionId={questionId} desk={isFacilitator ? <VoteDesk questionId={questionId} /> : null} />;
}
