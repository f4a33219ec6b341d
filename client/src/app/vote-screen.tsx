/** The vote. The desk of whoever runs it, with its words, comes to them alone: nobody else pays for it. */
import { useMe } from '../document/use-records.ts';
import { VoteStep } from '../features/vote/vote-step.tsx';
import { lazyScreen } from './lazy-screen.tsx';

const VoteDesk = lazyScreen<{ questionId: string }>(
  () => import('../features/vote/vote-desk.tsx').then((part) => part.VoteDesk),
  ['vote', 'vote-desk', 'organise'],
);

export function VoteScreen({ questionId }: { questionId: string }) {
  const isFacilitator = useMe()?.role === 'facilitator';
  return <VoteStep questionId={questionId} desk={isFacilitator ? <VoteDesk questionId={questionId} /> : null} />;
}
