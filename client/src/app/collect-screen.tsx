/** Collect, with all that stands on its board. */
import { CollectStep } from '../features/collect/collect-step.tsx';
import { WithBoardParts } from './board-parts.tsx';

export function CollectScreen({ questionId }: { questionId: string }) {
  return (
    <WithBoardParts>
      <CollectStep questionId={questionId} />
    </WithBoardParts>
  );
}
