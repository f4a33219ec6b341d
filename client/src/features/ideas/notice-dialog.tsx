/** Why my ideas were hidden, each with my words to copy. */
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import type { NoticeEntry } from './notices-panel.tsx';

type NoticeDialogProps = { entries: readonly NoticeEntry[]; onOk: () => void; onClose: () => void };

export function NoticeDialog({ entries, onOk, onClose }: NoticeDialogProps) {
  const say = useSay();
  const ok = <Button look="primary" onClick={onOk}>{say('idea.noticeOk')}</Button>;
  return (
    <Dialog isOpen onClose={onClose} title={say('idea.noticeTitle', { n: entries.length })} closeWord={say('board.close')} actions={ok}>
      <Stack space={3}>
        {entries.map(([id, { reason, text }]) => (
          <Stack key={id}>
            <p dir="auto">{say('idea.noticeReason', { reason })}</p>
            <CopyField
              label={say('idea.noticeWords')}
              value={text}
              copyWord={say('idea.copy')}
              copiedWord={say('idea.copied')}
              failedWord={say('idea.copyFailed')}
            />
          </Stack>
        ))}
      </Stack>
    </Dialog>
  );
}
