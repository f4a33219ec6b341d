/** The grouping step with what it borrows from other features. */
import { BoardPartsContext } from '../board/board-parts.ts';
import { GroupStep } from '../features/group/group-step.tsx';
import { HiddenIdeas } from '../features/ideas/hidden-ideas.tsx';
import { NoticesPanel } from '../features/ideas/notices-panel.tsx';
import { BOARD_PARTS } from './board-parts.ts';

export function GroupScreen({ questionId }: { questionId: string }) {
  return (
    <BoardPartsContext value={BOARD_PARTS}>
      <NoticesPanel />
      <GroupStep questionId={questionId} />
      <HiddenIdeas />
    </BoardPartsContext>
  );
}
