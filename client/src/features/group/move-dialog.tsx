/** Choose a place for one idea or for several: a group, a new group, or none, in any area of the question. */
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import { useAll, useBoard } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { findSpot } from '../../board/hold-places.ts';
import { PlaceChoices } from './place-choices.tsx';
import type { MoveTarget } from './plan-move.ts';

type MoveDialogProps = {
  questionId: string;
  ideaIds: readonly string[];
  onChoose: (target: MoveTarget) => void;
  onClose: () => void;
};

export function MoveDialog({ questionId, ideaIds, onChoose, onClose }: MoveDialogProps) {
  const say = useSay();
  const areas = useBoard(questionId);
  const names = useAll('areas');
  const text = useAll('ideas').get(ideaIds[0] ?? '')?.text;
  const spot = findSpot(areas, ideaIds[0] ?? '');
  const isOne = ideaIds.length === 1;
  const nameOf = (area: ArrangedArea) => names.get(area.id)?.name ?? '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('group.moveTitle', { n: ideaIds.length })}
      closeWord={say('board.close')}
    >
      {isOne && <blockquote className="eb-move__idea" dir="auto">{text}</blockquote>}
      {areas.map((area) => (
        <details key={area.id} className="eb-move__area" open={area.id === spot?.areaId}>
          <summary className="eb-move__name">
            <span dir="auto">{nameOf(area)}</span>
          </summary>
          <PlaceChoices area={area} isHere={isOne && spot?.areaId === area.id} clusterId={spot?.clusterId ?? null} onChoose={onChoose} />
        </details>
      ))}
    </Dialog>
  );
}
