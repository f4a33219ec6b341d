/** The screens for when the visit has ended, or could not begin. */
import { Suspense } from 'react';
import type { Ending } from '../document/connection.ts';
import { useSay } from '../strings/say-context.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { lazyScreen } from './lazy-screen.tsx';
import { MessageFrame } from './message-frame.tsx';

const RemovedScreen = lazyScreen(() => import('./removed-screen.tsx').then((part) => part.RemovedScreen), ['people']);

function LoadAgain() {
  const say = useSay();
  return <Button look="primary" size="large" onClick={() => location.reload()}>{say('status.loadAgain')}</Button>;
}

export function BrokenScreen() {
  const say = useSay();
  return (
    <MessageFrame title={say('status.brokenTitle')} actions={<LoadAgain />}>
      <p>{say('status.brokenWhat')}</p>
    </MessageFrame>
  );
}

export function UnreachableScreen() {
  const say = useSay();
  return (
    <MessageFrame title={say('status.unreachableTitle')} actions={<LoadAgain />}>
      <p>{say('status.unreachableWhat')}</p>
    </MessageFrame>
  );
}

export function JoinAgainScreen({ workshopId }: { workshopId: string }) {
  const say = useSay();
  const joinAgain = <ButtonLink look="primary" size="large" href={`/w/${workshopId}`}>{say('status.joinAgain')}</ButtonLink>;
  return (
    <MessageFrame title={say('status.joinAgainTitle')} actions={joinAgain}>
      <p>{say('status.joinAgainWhat')}</p>
    </MessageFrame>
  );
}

export function EndedScreen({ ending, workshopId }: { ending: Ending; workshopId: string }) {
  const say = useSay();
  if (ending === 'removed') return <Suspense fallback={null}><RemovedScreen /></Suspense>;
  if (ending === 'joinAgain') return <JoinAgainScreen workshopId={workshopId} />;
  if (ending === 'badFrames') return <BrokenScreen />;
  return (
    <MessageFrame title={say('status.oldTitle')} actions={<LoadAgain />}>
      <p>{say('status.oldWhat')}</p>
    </MessageFrame>
  );
}
