/** Stands around a part that is fetched: when it did not come, it says so and offers to fetch it again. Other faults pass. */
import { Component, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useSay } from '../strings/say-context.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TRY_NOW } from './word-store.ts';

export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('A part of the page did not come.', { cause });
    this.name = 'PartMissing';
  }
}

type Props = { onForget: () => void; children: ReactNode };
type State = { fault: unknown };

export class PartBoundary extends Component<Props, State> {
  override state: State = { fault: null };
  times = 0;

  static getDerivedStateFromError(fault: unknown): State {
    return { fault };
  }

  override componentDidCatch(): void {
    this.times += 1;
  }

  override componentWillUnmount(): void {
    // Whoever comes back here must not find the old failure.
    if (this.state.fault !== null) this.props.onForget();
  }

  again = (): void => {
    this.props.onForget();
    this.setState({ fault: null });
  };

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    if (!(fault instanceof PartMissing)) throw fault;
    return <NotHere onAgain={() => void tryAgain(this.times, this.again)} />;
  }
}

/**
 * Some browsers remember that a file did not come, and after an update of the server it has another name: then only a new
 * page helps. It is loaded where the server answers, so that nobody is left with an empty window; what waits is kept.
 */
async function tryAgain(times: number, again: () => void): Promise<void> {
  focusMain();
  if (times > 1 && (await isServerThere())) location.reload();
  else again();
}

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** The button that was pressed goes away, and the keyboard must not go with it. */
function focusMain(): void {
  document.getElementById('main')?.focus({ preventScroll: true });
}

function NotHere({ onAgain }: { onAgain: () => void }) {
  const say = useSay();
  const announce = useAnnounce();
  useEffect(() => announce(`${say('status.brokenPart')}. ${say('status.brokenPartWhat')}`), [announce, say]);
  useEffect(() => {
    addEventListener('online', onAgain);
    return () => removeEventListener('online', onAgain);
  });
  return (
    <Notice
      kind="warning"
      title={say('status.brokenPart')}
      actions={<Button onClick={onAgain}>{say('status.tryAgain')}</Button>}
    >
      <p>{say('status.brokenPartWhat')}</p>
    </Notice>
  );
}

const SAID_AFTER_MS = 800;
const SLOW_AFTER_MS = 4000;

/** In its place while it comes. A short wait is not said aloud. */
export function PartComing() {
  const say = useSay();
  const announce = useAnnounce();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    let isSaid = false;
    const timers = [
      setTimeout(() => {
        isSaid = true;
        announce(say('status.partComing'));
      }, SAID_AFTER_MS),
      setTimeout(() => setSlow(true), SLOW_AFTER_MS),
    ];
    return () => {
      timers.forEach(clearTimeout);
      if (isSaid) announce(say('status.partHere'));
    };
  }, [announce, say]);
  function tryNow() {
    focusMain();
    dispatchEvent(new Event(TRY_NOW));
  }
  return (
    <div className="eb-loading">
      <p>{say('status.partComing')}</p>
      {isSlow && (
        <>
          <p>{say('status.openingSlow')}</p>
          <Button onClick={tryNow}>{say('status.tryAgain')}</Button>
        </>
      )}
    </div>
  );
}
