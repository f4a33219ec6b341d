/**
 * What the grouping step needs once it is used: the box for a group's name, the bar for what is ticked, and the one dialog
 * that is open, if any. One for the board, so that a note stays light.
 */
export { ClusterNameBox } from './cluster-name-box.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
export { TickBar } from './tick-bar.tsx';
import type { Mover } from './use-mover.ts';

export type OpenDialog = { kind: 'move'; ideaIds: readonly string[] } | { kind: 'merge'; clusterId: string };

export type GroupDialogsProps = {
  questionId: string;
  open: OpenDialog | null;
  mover: Mover;
  onMerged: (clusterId: string) => void;
  onClose: () => void;
};

export function GroupDialogs({ questionId, open, mover, onMerged, onClose }: GroupDialogsProps) {
  if (open === null) return null;
  if (open.kind === 'merge') {
    return <MergeDialog questionId={questionId} clusterId={open.clusterId} onMerged={onMerged} onClose={onClose} />;
  }
  return (
    <MoveDialog
      questionId={questionId}
      ideaIds={open.ideaIds}
      onClose={onClose}
      onChoose={(target) => {
        onClose();
        mover.move(target, open.ideaIds, 'menu');
      }}
    />
  );
}
