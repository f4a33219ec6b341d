/** Tells an author that their idea was hidden, and why, with their words so that nothing is lost. */
import { seeNotice } from '@evenboard/shared/commands/ideas';
import { useSession } from '../../document/session-context.ts';
import { useAllPrivate } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import './ideas.css';

export function NoticesPanel() {
  const notices = [...useAllPrivate('notices')].filter(([, notice]) => !notice.seen).sort(([, a], [, b]) => a.at - b.at);
  // Always there, so that what comes into it is heard.
  return (
    <div role="status" className="eb-ideas-notices">
      {notices.map(([id, { reason, text }]) => (
        <HiddenNotice key={id} id={id} reason={reason} text={text} />
      ))}
    </div>
  );
}

function HiddenNotice({ id, reason, text }: { id: string; reason: string; text: string }) {
  const say = useSay();
  const { commander } = useSession();
  const ok = <Button onClick={() => void commander.run(seeNotice, { id })}>{say('idea.noticeOk')}</Button>;
  return (
    <Notice kind="warning" title={say('idea.noticeTitle')} actions={ok}>
      <Stack>
        <p dir="auto">{say('idea.noticeReason', { reason })}</p>
        <CopyField
          label={say('idea.noticeWords')}
          value={text}
          copyWord={say('idea.copy')}
          copiedWord={say('idea.copied')}
          failedWord={say('idea.copyFailed')}
        />
      </Stack>
    </Notice>
  );
}
