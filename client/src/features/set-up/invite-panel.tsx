/** How people come in: the link, the three words, and the code to point a phone at. Big enough to show to a room. */
import { useId } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Panel, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Links, LinksState } from './use-links.ts';

type InvitePanelProps = { title: string; state: LinksState; onTryAgain: () => void; onPrint: () => void };

export function InvitePanel({ title, state, onTryAgain, onPrint }: InvitePanelProps) {
  const say = useSay();
  const titleId = useId();
  return (
    <Panel as="section" labelledBy={titleId} className="eb-setup__invite">
      <Stack space={3}>
        <Stack space={1} className="eb-setup__screen-only">
          <h2 id={titleId}>{say('setup.invite')}</h2>
          <p>{say('setup.inviteLead')}</p>
        </Stack>
        <p className="eb-setup__poster-title" dir="auto">{say('setup.printTitle', { title })}</p>
        {state.kind === 'loading' && <p>{say('status.loading')}</p>}
        {state.kind === 'failed' && (
          <Notice kind="warning" actions={<Button onClick={onTryAgain}>{say('setup.tryAgain')}</Button>}>
            {say('setup.loadFailed')}
          </Notice>
        )}
        {state.kind === 'here' && <Invitation links={state.links} onPrint={onPrint} />}
      </Stack>
    </Panel>
  );
}

function Invitation({ links, onPrint }: { links: Links; onPrint: () => void }) {
  const say = useSay();
  return (
    <>
      <div className="eb-setup__ways">
        <div className="eb-setup__by-words">
          <p className="eb-setup__small">{say('setup.words')}</p>
          <p className="eb-setup__words">
            {links.words.split('-').map((word) => <span key={word}>{word} </span>)}
          </p>
          <p>{say('setup.wordsWhere', { address: new URL(links.join).host })}</p>
        </div>
        <figure className="eb-setup__code">
          {/* An image runs no script, whatever the drawing holds. */}
          <img alt={say('setup.qrAlt')} src={`data:image/svg+xml,${encodeURIComponent(links.qr)}`} />
          <figcaption>{say('setup.qr')}</figcaption>
        </figure>
      </div>
      <p className="eb-setup__poster-link">{links.join}</p>
      <div className="eb-setup__screen-only">
        <CopyField
          label={say('setup.joinLink')}
          value={links.join}
          copyWord={say('setup.copy')}
          copiedWord={say('setup.copied')}
          failedWord={say('setup.copyFailed')}
        />
      </div>
      <Row className="eb-setup__screen-only">
        <Button onClick={onPrint}>{say('setup.print')}</Button>
      </Row>
    </>
  );
}
