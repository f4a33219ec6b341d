/**
 * The connection in words, always in sight. What is seen changes with every state; what is spoken is only that the line
 * was lost and that it is back, so that a screen reader is not kept busy by saving.
 */
import { useEffect, useState } from 'react';
import type { SaveState as State } from '../document/session.ts';
import { useSaveState } from '../document/use-records.ts';
import { useSay } from '../strings/say-context.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { classes } from '../ui/classes.ts';
import { saveWords, showAfter, spokenChange } from './save-words.ts';

export function SaveState() {
  const say = useSay();
  const shown = useSteadyState(useSaveState());
  const spoken = useSpoken(shown.kind);
  const { id, values } = saveWords(shown);
  return (
    <div className={classes('eb-state', isTrouble(shown) && 'eb-state--lost')}>
      <span className="eb-state__words">{say(id, values)}</span>
      <VisuallyHidden>
        <span role="status">{spoken === null ? '' : say(spoken)}</span>
      </VisuallyHidden>
    </div>
  );
}

function isTrouble({ kind }: State): boolean {
  return kind === 'offline' || kind === 'cannotSave';
}

/** A state that passes before anybody could read it is never shown; the count of a shown one is always fresh. */
function useSteadyState(state: State): State {
  const [shown, setShown] = useState(state);
  useEffect(() => {
    const wait = shown.kind === state.kind ? 0 : showAfter(state.kind);
    if (wait === 0) return setShown(state);
    const timer = setTimeout(() => setShown(state), wait);
    return () => clearTimeout(timer);
  }, [state, shown.kind]);
  return shown;
}

function useSpoken(shown: State['kind']) {
  const [{ words, isLost }, setSpoken] = useState<{ words: ReturnType<typeof spokenChange>; isLost: boolean }>({
    words: null,
    isLost: false,
  });
  const next = spokenChange(isLost, shown);
  if (next !== null) setSpoken({ words: next, isLost: next !== 'status.back' });
  return words;
}
