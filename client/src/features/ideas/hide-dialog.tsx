/** Asks a facilitator for the reason, which the author will be told with their own words. */
import { useRef, useState } from 'react';
import { hideIdea } from '@evenboard/shared/commands/ideas';
import { newId } from '../../commands/commander.ts';
import type { HideDialogProps } from '../../board/board-parts.ts';
import { useDesk } from '../../board/desk-context.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import './ideas.css';

export function HideDialog({ ideaId, onClose }: HideDialogProps) {
  const say = useSay();
  const announce = useAnnounce();
  const desk = useDesk();
  const { commander, replica } = useSession();
  const [error, setError] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text] = useState(() => replica.read('ideas', ideaId)?.text ?? '');

  function hide(): void {
    // The next idea takes the focus; that this one goes is no news to me.
    desk.letGo(ideaId);
    const outcome = commander.run(hideIdea, { id: ideaId, noticeId: newId(), reason: box.current?.value ?? '' });
    void outcome.then((answer) => {
      if (answer.ok) return;
      setError(answer.refusal.kind === 'empty' ? say('idea.reasonMissing') : sayRefusal(say, answer.refusal));
      box.current?.focus();
    });
    if (replica.read('ideas', ideaId)?.state !== 'hidden') return;
    onClose();
    announce(say('idea.hidden'));
  }

  const actions = (
    <Row>
      <Button look="primary" onClick={hide}>{say('idea.hide')}</Button>
      <Button onClick={onClose}>{say('idea.keepShown')}</Button>
    </Row>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('idea.hideTitle')} closeWord={say('board.close')} actions={actions}>
      <Stack>
        <blockquote className="eb-ideas-quote" dir="auto">{text}</blockquote>
        <p>{say('idea.hideWhat')}</p>
        <TextArea ref={box} label={say('idea.reason')} hint={say('idea.reasonHint')} error={error} rows={3} />
      </Stack>
    </Dialog>
  );
}
