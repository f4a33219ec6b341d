/**
 * Offers the way back near what I have just done, wherever the page is scrolled to, and answers Ctrl+Z outside of text
 * boxes. It goes by itself: the button at the top of the page stays. Nothing here is announced, as what was done is.
 */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useFocusKeeper } from '../board/focus-keeper.ts';
import type { Done } from '../commands/commander.ts';
import { useWorkshop } from '../document/use-records.ts';
import { useSession } from '../document/session-context.ts';
import { useFreeEdge } from '../features/ideas/use-free-edge.ts';
import { useSay } from '../strings/say-context.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { sayDid } from './say-undone.ts';
import './undo-offer.css';

/** What is done on the board; the rest is done on short screens, with the button in sight. */
const ON_BOARD = /^(idea\.(add|edit|remove|move)|groups?\.)/;

const OFFERED_FOR_MS = 12_000;

export type UndoOfferProps = {
  onUndo: () => void;
  /** What the last undo came to, where it is not said in sight already. */
  said: string;
  /** Takes no words as what was said in sight: the screen is another now. */
  onMove: (none: '') => void;
};

export function UndoOffer({ onUndo, said, onMove }: UndoOfferProps) {
  const say = useSay();
  const { commander } = useSession();
  const last = useSyncExternalStore(commander.listen, commander.lastDone);
  // The newest that was ever offered: undoing brings older ones to the end of the list, which are no news.
  const [newest, setNewest] = useState<Done | null>(null);
  if (last !== null && last.number > (newest?.number ?? 0)) setNewest(last);
  useUndoKey(onUndo);
  useOnMove(onMove);
  if (newest === null || newest !== last) return said !== '' && <Strip key={said} words={said} />;
  return ON_BOARD.test(newest.name ?? '') && <Strip key={newest.number} words={sayDid(say, newest)} onUndo={onUndo} />;
}

function Strip({ words, onUndo }: { words: string; onUndo?: () => void }) {
  const say = useSay();
  const strip = useRef<HTMLDivElement>(null);
  const { edge, offset } = useFreeEdge(strip);
  const keeper = useFocusKeeper(strip, () => null);
  const hasGone = useGone(strip);
  if (hasGone) return null;
  return (
    <div
      ref={strip}
      className={classes('eb-undo-offer', `eb-undo-offer--${edge}`)}
      style={edge === 'bottom' ? { bottom: 8 + offset } : undefined}
      onFocus={keeper.remember}
    >
      <p className="eb-undo-offer__words">{words}</p>
      {onUndo !== undefined && (
        <Button look="quiet" aria-label={say('undone.undoName', { what: words })} onClick={onUndo}>{say('status.undo')}</Button>
      )}
    </div>
  );
}

/** After a while, but not from under a hand. */
function useGone(strip: { readonly current: HTMLElement | null }): boolean {
  const [hasGone, setGone] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => {
      const isInUse = strip.current?.matches(':hover, :focus-within') === true;
      if (!isInUse) setGone(true);
    }, OFFERED_FOR_MS);
    return () => clearInterval(timer);
  }, [strip]);
  return hasGone;
}

/** What was undone is told on the screen where that was done, not on the next one. */
function useOnMove(onMove: UndoOfferProps['onMove']): void {
  const at = useWorkshop()?.currentActivityId;
  useEffect(() => {
    const move = () => onMove('');
    move();
    addEventListener('hashchange', move);
    return () => removeEventListener('hashchange', move);
  }, [at, onMove]);
}

const TEXT_BOXES = 'textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio])';

/** In a text box the keys undo what was typed, as everywhere; in front of a dialog nothing behind it may change. */
function useUndoKey(onUndo: () => void): void {
  const latest = useRef(onUndo);
  useEffect(() => {
    latest.current = onUndo;
  });
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const isWriting = event.target instanceof Element && event.target.closest(TEXT_BOXES) !== null;
      if (isWriting || event.repeat || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
