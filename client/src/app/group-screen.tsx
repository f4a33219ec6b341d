/** Group, with all that stands on its board. */
import { GroupStep } from '../features/group/group-step.tsx';
import { WithBoardParts } from './board-parts.tsx';

export function GroupScreen({ questionId }: { questionId: string }) {
  return (
    <WithBoardParts>
      <GroupStep questionId={questionId} />
    </WithBoardParts>
  );
}
