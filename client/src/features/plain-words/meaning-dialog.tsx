/** What a word of the word list means here. */
import type { MeaningDialogProps } from '../../board/board-parts.ts';
import { useSay } from '../../strings/say-context.ts';
import { Dialog } from '../../ui/dialog.tsx';

export function MeaningDialog({ term, meaning, onClose }: MeaningDialogProps) {
  const say = useSay();
  return (
    <Dialog isOpen onClose={onClose} title={say('lint.word', { word: term })} closeWord={say('board.close')}>
      <p className="eb-lead" dir="auto">{meaning}</p>
    </Dialog>
  );
}
