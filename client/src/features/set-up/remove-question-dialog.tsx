/** Asks before a question goes, as its ideas go out of sight with it. */
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';

type RemoveQuestionDialogProps = { ideas: number; onRemove: () => void; onClose: () => void };

export function RemoveQuestionDialog({ ideas, onRemove, onClose }: RemoveQuestionDialogProps) {
  const say = useSay();
  function remove() {
    onClose();
    onRemove();
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('setup.removeTitle')}
      closeWord={say('status.close')}
      actions={
        <Row>
          <Button look="danger" onClick={remove}>{say('setup.removeYes')}</Button>
          <Button onClick={onClose}>{say('setup.cancel')}</Button>
        </Row>
      }
    >
      <Stack space={1}>
        <p>{say('setup.removeWhat', { n: ideas })}</p>
        <p>{say('setup.removeUndo')}</p>
      </Stack>
    </Dialog>
  );
}
