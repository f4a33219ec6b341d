/** A link of one's own, to go on with on another phone. It is made only when asked for, as whoever has it is that person. */
import { useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { tellServer } from '../../document/ask-server.ts';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import './another-phone.css';

const linkSchema = v.object({ url: v.string(), qr: v.string() });
type Link = v.InferOutput<typeof linkSchema>;

export function AnotherPhoneDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog isOpen onClose={onClose} title={say('phone.title')} closeWord={say('status.close')}>
      <Stack space={3}>
        <Stack space={1}>
          <p>{say('phone.lead')}</p>
          <p>{say('phone.keep')}</p>
        </Stack>
        <MyLink />
      </Stack>
    </Dialog>
  );
}

function MyLink() {
  const say = useSay();
  const announce = useAnnounce();
  const { workshopId } = useSession();
  const [link, setLink] = useState<Link | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function make() {
    setBusy(true);
    const asked = await tellServer(`/api/workshops/${workshopId}/personal-link`, linkSchema);
    setBusy(false);
    setFailed(!asked.ok);
    if (asked.ok) setLink(asked.value);
    announce(say(asked.ok ? 'phone.link' : 'phone.failed'));
  }

  if (link !== null) return <ShownLink link={link} />;
  return (
    <>
      {hasFailed && <Notice kind="warning">{say('phone.failed')}</Notice>}
      <Button look="primary" busy={isBusy ? say('phone.making') : undefined} onClick={() => void make()}>{say('phone.make')}</Button>
    </>
  );
}

function ShownLink({ link }: { link: Link }) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  // The button that made it is gone: what it made takes the focus.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="eb-phone">
      <CopyField
        label={say('phone.link')}
        value={link.url}
        copyWord={say('phone.copy')}
        copiedWord={say('phone.copied')}
        failedWord={say('phone.copyFailed')}
      />
      <figure className="eb-phone__code">
        {/* An image runs no script, whatever the drawing holds. */}
        <img alt={say('phone.qrAlt')} src={`data:image/svg+xml,${encodeURIComponent(link.qr)}`} />
        <figcaption>{say('phone.qr')}</figcaption>
      </figure>
    </div>
  );
}
