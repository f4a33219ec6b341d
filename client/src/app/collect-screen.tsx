/** The collect step with what it borrows from other features. */
import { BoardPartsContext } from '../board/board-parts.ts';
import { CollectStep } from '../features/collect/collect-step.tsx';
import { HiddenIdeas } from '../features/ideas/hidden-ideas.tsx';
import { NoticesPanel } from '../features/ideas/notices-panel.tsx';
import { BOARD_PARTS } from './board-parts.ts';

export function CollectScreen({ questionId }: { questionId: string }) {
  return (
    <BoardPartsContext value={BOARD_PARTS}>
      <NoticesPanel />
      <CollectStep questionId={questionId} />
      <HiddenIdeas />
    </BoardPartsContext>
  );
}
