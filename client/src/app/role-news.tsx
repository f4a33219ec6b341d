/**
 * Tells a person that their role has changed: what they are now and what they can do, seen and announced. The rule: focus
 * comes here only if the change took away what had it [I2].
 */
import { use, useEffect, useRef, useState } from 'react';
import type { Role } from '@evenboard/shared/domain/participant';
import type { Say } from '@evenboard/shared/words/catalogue';
import { keepFocus } from '../board/focus-keeper.ts';
import { useSay } from '../strings/say-context.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Row } from '../ui/layout.tsx';
import { Notice } from '../ui/notice.tsx';
import { HandedToContext } from '../features/people/handed-to.ts';
import { useClearOfOffer } from './use-clear-of-offer.ts';
import { useHoldPage } from './use-hold-page.ts';
import './role-news.css';

export type RoleNewsProps = {
  /** The role that this person had when the page began. */
  first: Role | undefined;
  role: Role | undefined;
};

export function RoleNews({ first, role }: RoleNewsProps) {
  const say = useSay();
  const announce = useAnnounce();
  const [handedTo, noteHandedTo] = use(HandedToContext);
  const [change, setChange] = useState({ was: first, now: role, isTold: false });
  const heading = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  if (role !== change.now) setChange({ was: change.now, now: role, isTold: false });
  const { was, now, isTold } = change;
  const title = now === undefined ? '' : titleOf(say, was, now, handedTo);

  useEffect(() => {
    if (now === undefined) return;
    announce(`${title}. ${say(`newRole.${now}Do`)}`);
    keepFocus(() => heading.current);
  }, [was, now, title, say, announce]);
  // What was handed over once has come back: if it goes again, it goes to somebody else, or by another's hand.
  useEffect(() => {
    if (now === 'facilitator') noteHandedTo(null);
  }, [now, noteHandedTo]);

  const isShown = now !== undefined && !isTold;
  useClearOfOffer(box, isShown);
  useHoldPage(box, isShown, true);

  function close() {
    setChange({ was, now, isTold: true });
    keepFocus(() => document.querySelector<HTMLElement>('main h1'));
  }

  if (!isShown) return <div ref={box} />;
  return (
    <div ref={box} className="eb-role-news">
      <Notice
        kind="info"
        title={<span ref={heading}>{title}</span>}
        actions={
          <Row>
            {now === 'facilitator' && <ButtonLink href="#/get-ready" onClick={close}>{say('newRole.link')}</ButtonLink>}
            <Button look={now === 'facilitator' ? 'quiet' : 'secondary'} onClick={close}>{say('newRole.close')}</Button>
          </Row>
        }
      >
        <p>{say(`newRole.${now}Do`)}</p>
        {now === 'facilitator' && <p>{say('newRole.facilitatorLink')}</p>}
      </Notice>
    </div>
  );
}

function titleOf(say: Say, was: Role | undefined, now: Role, handedTo: string | null): string {
  if (was !== 'facilitator' || now === 'facilitator') return say(`newRole.${now}`);
  return handedTo === null ? say('newRole.stepped') : say('newRole.handed', { name: handedTo });
}
