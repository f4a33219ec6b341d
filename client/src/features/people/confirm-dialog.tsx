/** Asks before what another person feels at once, and says what will happen. */
import { useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import type { PeopleControl, Who } from './use-change-role.ts';

export type Question = { kind: 'takeOut' | 'handOver'; who: Who };

type ConfirmDialogProps = { question: Question | null; myId: string; control: PeopleControl; onClose: () => void; onTakenOut: (who: Who) => void };

const WORDS = {
  takeOut: ['people.takeOutWhat', 'people.takeOutIdeas', 'people.takeOutSay'],
  handOver: ['people.handOverWhat', 'people.handOverThen', 'people.handOverLink'],
} as const;

export function ConfirmDialog({ question, myId, control, onClose, onTakenOut }: ConfirmDialogProps) {
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  if (question === null) return null;
  const { kind, who } = question;
  const name = who.called;

  async function doIt() {
    setBusy(true);
    await (kind === 'takeOut' ? control.takeOut(who) : control.handOver(who, myId));
    setBusy(false);
    onClose();
    if (kind === 'takeOut') onTakenOut(who);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(`people.${kind}Title`, { name })}
      closeWord={say('status.close')}
      actions={
        <Row>
          <Button look={kind === 'takeOut' ? 'danger' : 'primary'} busy={isBusy ? say('people.wait') : undefined} onClick={() => void doIt()}>
            {say(`people.${kind}Yes`)}
          </Button>
          <Button onClick={onClose}>{say('people.no')}</Button>
        </Row>
      }
    >
      <Stack space={1}>
        {WORDS[kind].map((id) => <p key={id}>{say(id, { name })}</p>)}
      </Stack>
    </Dialog>
  );
}
