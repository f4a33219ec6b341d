/** Asks before all private links so far stop, and says what does not stop with them: people who are in. */
import { useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';

type StopLinksDialogProps = { onStop: () => Promise<void>; onClose: () => void };

export function StopLinksDialog({ onStop, onClose }: StopLinksDialogProps) {
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  async function stop() {
    setBusy(true);
    await onStop();
    onClose();
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('setup.stopTitle')}
      closeWord={say('status.close')}
      actions={
        <Row>
          <Button look="danger" busy={isBusy ? say('setup.stopping') : undefined} onClick={() => void stop()}>{say('setup.stopYes')}</Button>
          <Button onClick={onClose}>{say('setup.cancel')}</Button>
        </Row>
      }
    >
      <Stack space={1}>
        <p>{say('setup.stopWhat')}</p>
        <p>{say('setup.stopOthers')}</p>
        <p>{say('setup.stopPeople')}</p>
        <p><a href="#/people">{say('setup.stopSee')}</a></p>
      </Stack>
    </Dialog>
  );
}
