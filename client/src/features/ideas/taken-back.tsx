/** Stands where my idea was when I took it back: says so, and brings it here again with one press. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { removeIdea } from '@evenboard/shared/commands/ideas';
import type { Refusal } from '@evenboard/shared/domain/refusal';
import { useDesk } from '../../board/desk-context.ts';
import type { Done } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { useRecord } from '../../document/use-records.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';

export function TakenBack({ ideaId }: { ideaId: string }) {
  const say = useSay();
  const announce = useAnnounce();
  const desk = useDesk();
  const { commander } = useSession();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const isThis = (done: Done) => done.name === removeIdea.name && done.id === ideaId;
  const canUndo = useSyncExternalStore(commander.listen, () => commander.canUndo(isThis));
  const isBack = useRecord('ideas', ideaId)?.state === 'shown';

  // My own press brought it here and took the menu away: the offer takes the focus.
  useEffect(() => {
    root.current?.querySelector('button')?.focus({ preventScroll: true });
    announce(say('idea.takenBackSaid'));
  }, [announce, say]);
  useEffect(() => {
    if (!isBack) return;
    const note = root.current?.closest<HTMLElement>('[data-idea-id]') ?? null;
    const hadFocus = root.current?.contains(document.activeElement) === true;
    desk.stopEditing(ideaId);
    if (hadFocus) requestAnimationFrame(() => note?.querySelector<HTMLElement>('.eb-menu button')?.focus({ preventScroll: true }));
  }, [isBack, desk, ideaId]);

  async function undo(): Promise<void> {
    setBusy(true);
    const outcome = await commander.undo(isThis);
    setBusy(false);
    if (!outcome.ok) setRefusal(outcome.refusal);
    announce(outcome.ok ? say('idea.backAgain') : sayRefusal(say, outcome.refusal));
  }
  function close(): void {
    desk.letGo(ideaId);
    desk.stopEditing(ideaId);
  }

  return (
    <div ref={root} className="eb-taken">
      <p className="eb-taken__words">{refusal === null ? say('idea.takenBack') : sayRefusal(say, refusal)}</p>
      <Row>
        <Button aria-disabled={!canUndo || isBusy} onClick={() => canUndo && !isBusy && void undo()}>{say('idea.undoTakeBack')}</Button>
        <Button look="quiet" onClick={close}>{say('idea.takenBackOk')}</Button>
      </Row>
    </div>
  );
}
