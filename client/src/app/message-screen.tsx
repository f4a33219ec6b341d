/** A whole screen with one thing to say and one thing to do: when the visit has ended, or could not begin. */
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Ending } from '../document/connection.ts';
import { useSay } from '../strings/say-context.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Page, Row, Stack } from '../ui/layout.tsx';
import { lazyScreen } from './lazy-screen.tsx';

const RemovedScreen = lazyScreen(() => import('./removed-screen.tsx').then((part) => part.RemovedScreen), ['people']);

type MessageScreenProps = { title: string; children: ReactNode; actions: ReactNode };

/** Whatever had the focus went with the screen before: the heading takes it. */
export function MessageScreen({ title, children, actions }: MessageScreenProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Evenboard`;
    heading.current?.focus();
  }, [title]);
  return (
    <Page skip={say('status.skip')} width="narrow">
      <Stack space={3}>
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        <div className="eb-lead">{children}</div>
        <Row>{actions}</Row>
      </Stack>
    </Page>
  );
}

function LoadAgain() {
  const say = useSay();
  return <Button look="primary" size="large" onClick={() => location.reload()}>{say('status.loadAgain')}</Button>;
}

export function BrokenScreen() {
  const say = useSay();
  return (
    <MessageScreen title={say('status.brokenTitle')} actions={<LoadAgain />}>
      <p>{say('status.brokenWhat')}</p>
    </MessageScreen>
  );
}

export function UnreachableScreen() {
  const say = useSay();
  return (
    <MessageScreen title={say('status.unreachableTitle')} actions={<LoadAgain />}>
      <p>{say('status.unreachableWhat')}</p>
    </MessageScreen>
  );
}

export function JoinAgainScreen({ workshopId }: { workshopId: string }) {
  const say = useSay();
  const joinAgain = <ButtonLink look="primary" size="large" href={`/w/${workshopId}`}>{say('status.joinAgain')}</ButtonLink>;
  return (
    <MessageScreen title={say('status.joinAgainTitle')} actions={joinAgain}>
      <p>{say('status.joinAgainWhat')}</p>
    </MessageScreen>
  );
}

export function EndedScreen({ ending, workshopId }: { ending: Ending; workshopId: string }) {
  const say = useSay();
  if (ending === 'removed') return <Suspense fallback={null}><RemovedScreen /></Suspense>;
  if (ending === 'joinAgain') return <JoinAgainScreen workshopId={workshopId} />;
  if (ending === 'badFrames') return <BrokenScreen />;
  return (
    <MessageScreen title={say('status.oldTitle')} actions={<LoadAgain />}>
      <p>{say('status.oldWhat')}</p>
    </MessageScreen>
  );
}
