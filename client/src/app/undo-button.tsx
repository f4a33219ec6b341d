/** Takes back my newest change and says what came of it, to the eye and to the ear. */
import { useState, useSyncExternalStore } from 'react';
import type { Refusal } from '@evenboard/shared/domain/refusal';
import { useSession } from '../document/session-context.ts';
import { sayRefusal } from '../strings/say-refusal.ts';
import { useSay } from '../strings/say-context.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';

export function UndoButton({ onSaid }: { onSaid: (words: string) => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const canUndo = useSyncExternalStore(commander.listen, commander.canUndo);
  const [isBusy, setBusy] = useState(false);
  const [hasShown, setShown] = useState(false);
  // Once there it stays, empty or not: a button that goes takes the keyboard's place with it.
  if (canUndo && !hasShown) setShown(true);

  async function undo() {
    setBusy(true);
    const outcome = await commander.undo();
    setBusy(false);
    const words = outcome.ok ? say('status.undone') : sayNotUndone(outcome.refusal);
    announce(words);
    onSaid(words);
  }

  /** The step that is closed is the one where the change was made, not the one on the screen. */
  function sayNotUndone(refusal: Refusal): string {
    return refusal.kind === 'closedNow' ? say('status.undoClosed') : sayRefusal(say, refusal);
  }

  if (!hasShown) return null;
  return (
    <Button look="quiet" aria-disabled={!canUndo || isBusy} onClick={() => !isBusy && void undo()}>
      {say('status.undo')}
    </Button>
  );
}
