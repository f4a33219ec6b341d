/** Group: the same board, where ideas are put together under a name, by menu or by dragging, through one command. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { ComponentType } from 'react';
import { Board } from '../../board/board.tsx';
import type { BoardSlots } from '../../board/board-slots.ts';
import { useBoardParts, type IdeaToolsProps } from '../../board/board-parts.ts';
import { createDesk } from '../../board/desk.ts';
import { useStep } from '../../board/use-step.ts';
import { useSay } from '../../strings/say-context.ts';
import { ClusterHead } from './cluster-head.tsx';
import type { DragLayerProps, DragListeners } from './drag/drag-layer.tsx';
import { GroupingContext } from './group-context.ts';
import type { OpenDialog } from './group-later.tsx';
import { createHand } from './hand.ts';
import { IdeaControls } from './idea-controls.tsx';
import { useLater } from './use-later.ts';
import { useMover } from './use-mover.ts';
import './group.css';

const GROUPING: BoardSlots = { NoteTools: IdeaControls, ClusterHead };
const READING: BoardSlots = { NoteTools: Tools };

/** Dragging comes in its own file, after the board is there: whoever needs no drag waits for nothing. */
const DragLayer = lazy<ComponentType<DragLayerProps>>(() =>
  import('./drag/drag-layer.tsx').then(
    (part) => ({ default: part.DragLayer }),
    // The line was down: the Move menu does all that a drag does.
    () => ({ default: () => null }),
  ),
);

export function GroupStep({ questionId }: { questionId: string }) {
  const { canWork } = useStep(questionId, 'group');
  return canWork ? <GroupingBoard questionId={questionId} /> : <Board questionId={questionId} slots={READING} />;
}

function GroupingBoard({ questionId }: { questionId: string }) {
  const say = useSay();
  const [hand] = useState(createHand);
  const [desk] = useState(createDesk);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [listeners, setListeners] = useState<DragListeners>({});
  const setFocusOn = useFocusLater();
  const later = useLater(open);
  const onMoved = useCallback((ideaId: string) => setFocusOn(`[data-move-idea="${ideaId}"]`), [setFocusOn]);
  const mover = useMover({ questionId, hand, desk, onMoved });
  const grouping = useMemo(
    () => ({
      hand,
      mover,
      later,
      openMove: (ideaIds: readonly string[]) => setOpen({ kind: 'move', ideaIds }),
      openMerge: (clusterId: string) => setOpen({ kind: 'merge', clusterId }),
    }),
    [hand, mover, later],
  );
  const close = useCallback(() => setOpen(null), []);

  function onMerged(clusterId: string): void {
    close();
    setFocusOn(`[data-cluster-id="${clusterId}"] .eb-cluster__head button, [data-cluster-id="${clusterId}"] input`);
  }

  return (
    <GroupingContext value={grouping}>
      <p className="eb-group__how">{say('group.how')}</p>
      <div className="eb-group" {...listeners}>
        <Board questionId={questionId} slots={GROUPING} desk={desk} />
        {later !== null && <later.TickBar />}
      </div>
      {later !== null && <later.GroupDialogs questionId={questionId} open={open} mover={mover} onMerged={onMerged} onClose={close} />}
      <Suspense fallback={null}>
        <DragLayer questionId={questionId} hand={hand} mover={mover} onListeners={setListeners} />
      </Suspense>
    </GroupingContext>
  );
}

/** Puts the focus on what the next drawing brings: an idea's button is a new one in its new place. */
function useFocusLater(): (selector: string) => void {
  const [target, setTarget] = useState<{ selector: string }>();
  useEffect(() => {
    if (target !== undefined) document.querySelector<HTMLElement>(target.selector)?.focus();
  }, [target]);
  return useCallback((selector: string) => setTarget({ selector }), []);
}

function Tools(props: IdeaToolsProps) {
  const { IdeaTools } = useBoardParts();
  return <IdeaTools {...props} />;
}
