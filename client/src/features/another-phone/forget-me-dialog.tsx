/** For a phone that others use too: ends the visit and takes everything of this workshop out of the browser. */
import { useState, type ReactNode } from 'react';
import * as v from 'valibot';
import { tellServer } from '../../document/ask-server.ts';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { clearTraces } from './clear-traces.ts';
import { ForgottenScreen } from './forgotten-screen.tsx';
import './another-phone.css';

type ForgetMeDialogProps = { onClose: () => void; onWantLink: () => void; onForgotten: (screen: ReactNode) => void };

export function ForgetMeDialog({ onClose, onWantLink, onForgotten }: ForgetMeDialogProps) {
  const say = useSay();
  const session = useSession();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const waiting = session.commander.pendingCount() + session.commander.unsaved().length;

  async function forget() {
    setBusy(true);
    const told = await tellServer(`/api/workshops/${session.workshopId}/forget`, v.null());
    if (!told.ok) {
      setBusy(false);
      return setFailed(true);
    }
    session.close();
    await clearTraces(session.workshopId, session.personId);
    // Nor does Back, or loading the page again, lead to the workshop.
    history.replaceState(null, '', '/');
    onForgotten(<ForgottenScreen />);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('forget.title')}
      closeWord={say('status.close')}
      actions={
        <Row>
          <Button look="danger" busy={isBusy ? say('forget.wait') : undefined} onClick={() => void forget()}>{say('forget.yes')}</Button>
          <Button onClick={onWantLink}>{say('forget.getLink')}</Button>
          <Button look="quiet" onClick={onClose}>{say('forget.no')}</Button>
        </Row>
      }
    >
      <Stack space={1}>
        <p>{say('forget.what')}</p>
        <p>{say('forget.keep')}</p>
        <p>{say('forget.lose')}</p>
        {waiting > 0 && <Notice kind="warning">{say('forget.waiting', { n: waiting })}</Notice>}
        {hasFailed && <Notice kind="warning">{say('forget.failed')}</Notice>}
      </Stack>
    </Dialog>
  );
}
