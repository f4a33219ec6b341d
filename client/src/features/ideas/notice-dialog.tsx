/** Why my ideas were hidden, each with all of my words to copy. */
import { useRef, useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { copyWords } from '../../board/copy-words.ts';
import type { NoticeEntry } from './notices-panel.tsx';

type NoticeDialogProps = { entries: readonly NoticeEntry[]; onOk: () => void; onClose: () => void };

export function NoticeDialog({ entries, onOk, onClose }: NoticeDialogProps) {
  const say = useSay();
  const ok = <Button look="primary" onClick={onOk}>{say('idea.noticeOk')}</Button>;
  return (
    <Dialog isOpen onClose={onClose} title={say('idea.noticeTitle', { n: entries.length })} closeWord={say('board.close')} actions={ok}>
      <Stack space={3}>
        {entries.map(([id, { reason, text }]) => (
          <Stack key={id} space={1}>
            <p dir="auto">{say('idea.noticeReason', { reason })}</p>
            <MyWords text={text} />
          </Stack>
        ))}
      </Stack>
    </Dialog>
  );
}

function MyWords({ text }: { text: string }) {
  const say = useSay();
  const announce = useAnnounce();
  const words = useRef<HTMLQuoteElement>(null);
  const [said, setSaid] = useState('');

  async function copy(): Promise<void> {
    if (words.current === null) return;
    const outcome = say((await copyWords(words.current)) ? 'idea.copied' : 'idea.copyFailed');
    setSaid(outcome);
    announce(outcome);
  }

  return (
    <>
      <p className="eb-field__label">{say('idea.noticeWords')}</p>
      <blockquote ref={words} className="eb-ideas-quote" dir="auto">{text}</blockquote>
      <p>
        <Button aria-label={say('idea.copyName')} onClick={() => void copy()}>{say('idea.copy')}</Button> {said}
      </p>
    </>
  );
}
