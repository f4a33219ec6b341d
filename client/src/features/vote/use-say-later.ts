/** Says how a search went once the typing pauses, not at every letter. */
import { useCallback, useEffect, useRef } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';

const PAUSE_MS = 800;

export function useSayLater(): (words: string) => void {
  const announce = useAnnounce();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (words) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => announce(words), PAUSE_MS);
    },
    [announce],
  );
}
