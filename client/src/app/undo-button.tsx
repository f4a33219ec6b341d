/** Takes back my newest change and says what came of it, to the eye and to the ear. */
import { Suspense, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Done } from '../commands/commander.ts';
import type { Refusal } from '@evenboard/shared/domain/refusal';
import { useSession } from '../document/session-context.ts';
import { sayRefusal } from '../strings/say-refusal.ts';
import { useSay } from '../strings/say-context.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { lazyScreen } from './lazy-screen.tsx';
import type { sayDid } from './say-undone.ts';
import type { UndoOfferProps } from './undo-offer.tsx';
import { staysPut } from './stays-put.ts';
import { keepTrying, WordStoreContext, type WordStore } from './word-store.ts';

/** So far down, in pixels, the top of the page is out of sight. */
const OUT_OF_SIGHT = 120;

const UndoOffer = lazyScreen<UndoOfferProps>(() => import('./undo-offer.tsx').then((part) => part.UndoOffer), ['undone']);

export function UndoButton({ onSaid }: { onSaid: (words: string) => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander, replica } = useSession();
  const words = use(WordStoreContext);
  const next = useSyncExternalStore(commander.listen, () => commander.nextUndo(staysPut));
  const canUndo = next !== null;
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [hasShown, setShown] = useState(false);
  const [tell, setTell] = useState<typeof sayDid>(() => () => '');
  const what = next === null ? '' : tell(say, next);
  // Once there it stays, empty or not: a button that goes takes the keyboard's place with it.
  if (canUndo && !hasShown) setShown(true);
  // Long before they are needed: the button says what it takes back, and an undo must not wait for its words.
  useEffect(() => {
    if (hasShown) fetchWords(words).then((part) => setTell(() => part.sayDid), () => undefined);
  }, [hasShown, words]);

  async function undo() {
    if (isBusy || !canUndo) return;
    setBusy(true);
    setSaid('');
    const outcome = await commander.undo(staysPut);
    setBusy(false);
    const told = outcome.ok ? await sayDone(outcome.done) : sayNotUndone(outcome.refusal);
    announce(told);
    if (window.scrollY < OUT_OF_SIGHT) onSaid(told);
    else setSaid(told);
  }

  async function sayDone(done: Done | undefined): Promise<string> {
    const part = await fetchWords(words).catch(() => null);
    return part === null ? say('status.undone') : part.sayUndone(say, replica, done);
  }

  /** The step that is closed is the one where the change was made, not the one on the screen. */
  function sayNotUndone(refusal: Refusal): string {
    return refusal.kind === 'closedNow' ? say('status.undoClosed') : sayRefusal(say, refusal);
  }

  if (!hasShown) return null;
  return (
    <>
      <Button
        look="quiet"
        aria-label={what === '' ? undefined : `${say('status.undo')}: ${what}`}
        aria-keyshortcuts="Control+Z"
        aria-disabled={!canUndo || isBusy}
        onClick={() => void undo()}
      >
        {say('status.undo')}
        {what !== '' && <span className="eb-undo-what">: {what}</span>}
      </Button>
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <UndoOffer onUndo={() => void undo()} said={said} onMove={onSaid} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

async function fetchWords(words: WordStore | null) {
  const [part] = await Promise.all([keepTrying(() => import('./say-undone.ts')), words?.need(['undone'])]);
  return part;
}
