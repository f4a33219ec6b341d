/** A whole screen with one thing to say and one thing to do: when the visit has ended, or could not begin. */
import type { ReactNode } from 'react';
import type { Ending } from '../document/connection.ts';
import { useSay } from '../strings/say-context.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Page, Row, Stack } from '../ui/layout.tsx';

type MessageScreenProps = { title: string; children: ReactNode; actions: ReactNode };

function MessageScreen({ title, children, actions }: MessageScreenProps) {
  const say = useSay();
  return (
    <Page skip={say('status.skip')} width="narrow">
      <Stack space={3}>
        <h1>{title}</h1>
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

function RemovedScreen() {
  const say = useSay();
  return (
    <MessageScreen title={say('status.removedTitle')} actions={<ButtonLink href="/">{say('status.firstPage')}</ButtonLink>}>
      <p>{say('status.removedWhat')}</p>
      <p>{say('status.removedDo')}</p>
    </MessageScreen>
  );
}

export function EndedScreen({ ending, workshopId }: { ending: Ending; workshopId: string }) {
  const say = useSay();
  if (ending === 'removed') return <RemovedScreen />;
  if (ending === 'joinAgain') return <JoinAgainScreen workshopId={workshopId} />;
  if (ending === 'badFrames') return <BrokenScreen />;
  return (
    <MessageScreen title={say('status.oldTitle')} actions={<LoadAgain />}>
      <p>{say('status.oldWhat')}</p>
    </MessageScreen>
  );
}
