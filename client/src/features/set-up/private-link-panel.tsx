/** The link that lets its holder run the workshop: hidden until pressed for, as screens are shared, and easy to keep. */
import { useId, useState } from 'react';
import type { WordId } from '@evenboard/shared/words/catalogue';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Panel, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StopLinksDialog } from './stop-links-dialog.tsx';
import { usePrivateLink } from './use-private-link.ts';

type PrivateLinkPanelProps = { title: string; joinLink: string; onPrint: () => void };

export function PrivateLinkPanel({ title, joinLink, onPrint }: PrivateLinkPanelProps) {
  const say = useSay();
  const announce = useAnnounce();
  const titleId = useId();
  const { url, isBusy, hasFailed, makeNew, stopOlder } = usePrivateLink();
  const [isShown, setShown] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [told, setTold] = useState<'' | WordId>('');

  async function make() {
    const isMade = await makeNew();
    setShown(isMade);
    setTold(isMade ? 'setup.privateOlder' : '');
    announce(isMade ? `${say('setup.privateMade')} ${say('setup.privateOlder')}` : say('setup.privateFailed'));
  }

  async function stop() {
    const isStopped = await stopOlder();
    if (isStopped) setShown(true);
    setTold(isStopped ? 'setup.stopped' : '');
    announce(say(isStopped ? 'setup.stopped' : 'setup.privateFailed'));
  }

  return (
    <Panel as="section" labelledBy={titleId} className="eb-setup__private">
      <Stack space={2}>
        <h2 id={titleId} className="eb-setup__screen-only">{say('setup.private')}</h2>
        <p className="eb-setup__poster-title" dir="auto">{say('setup.printPrivate', { title })}</p>
        <p>{say('setup.privateLead')}</p>
        <p className="eb-setup__screen-only">{say(url === null ? 'setup.privateNone' : 'setup.privateWarn')}</p>
        {isShown && url !== null && <ShownLink url={url} title={title} joinLink={joinLink} onPrint={onPrint} />}
        {told !== '' && <p className="eb-setup__screen-only eb-setup__strong">{say(told)}</p>}
        {hasFailed && <Notice kind="warning">{say('setup.privateFailed')}</Notice>}
        <Row className="eb-setup__screen-only">
          {url !== null && (
            <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
              {say(isShown ? 'setup.privateHide' : 'setup.privateShow')}
            </Button>
          )}
          <Button
            look={url === null ? 'secondary' : 'quiet'}
            busy={isBusy ? say('setup.privateMaking') : undefined}
            onClick={() => void make()}
          >
            {say('setup.privateNew')}
          </Button>
          <Button look="quiet" onClick={() => setAsking(true)}>{say('setup.stopLinks')}</Button>
        </Row>
        {isAsking && <StopLinksDialog onStop={stop} onClose={() => setAsking(false)} />}
      </Stack>
    </Panel>
  );
}

type ShownLinkProps = { url: string; title: string; joinLink: string; onPrint: () => void };

function ShownLink({ url, title, joinLink, onPrint }: ShownLinkProps) {
  const say = useSay();
  const subject = encodeURIComponent(say('setup.mailSubject', { title }));
  const body = encodeURIComponent(say('setup.mailBody', { title, link: url, join: joinLink }));
  return (
    <Stack space={2}>
      <p className="eb-setup__poster-link">{url}</p>
      <p className="eb-setup__strong">{say('setup.privateSecret')}</p>
      <div className="eb-setup__screen-only">
        <CopyField
          label={say('setup.private')}
          value={url}
          copyWord={say('setup.copy')}
          copiedWord={say('setup.copied')}
          failedWord={say('setup.copyFailed')}
        />
      </div>
      <Row className="eb-setup__screen-only">
        <ButtonLink href={`mailto:?subject=${subject}&body=${body}`}>{say('setup.privateMail')}</ButtonLink>
        <Button onClick={onPrint}>{say('setup.privatePrint')}</Button>
      </Row>
    </Stack>
  );
}
