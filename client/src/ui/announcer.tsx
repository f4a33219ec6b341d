/**
 * The one polite live region of the app. The rule that is not obvious: a modal dialog makes the rest of the
 * page silent, so an open dialog carries a region of its own, and the newest one open does the speaking.
 */
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

export type Announce = (words: string) => void;

type Spoken = { words: string; times: number; by?: string | undefined };
type Regions = { enter: (id: string) => void; leave: (id: string) => void };

const SILENT: Spoken = { words: '', times: 0 };
const AnnounceContext = createContext<Announce>(() => {});
const RegionsContext = createContext<Regions>({ enter: () => {}, leave: () => {} });
const SpokenContext = createContext<Spoken>(SILENT);

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Put once around the app. */
export function Announcer({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState(SILENT);
  const [spoken, setSpoken] = useState(SILENT);
  const open = useRef<readonly string[]>([]);
  const announce = useCallback((words: string) => {
    setAsked((before) => ({ words, times: before.times + 1 }));
  }, []);
  const regions = useMemo<Regions>(
    () => ({
      enter: (id) => void (open.current = [...open.current, id]),
      leave: (id) => void (open.current = open.current.filter((other) => other !== id)),
    }),
    [],
  );
  // Who speaks is settled after the render that asked: "Moved" is often said as its dialog closes.
  useEffect(() => setSpoken({ ...asked, by: open.current[open.current.length - 1] }), [asked]);
  return (
    <AnnounceContext value={announce}>
      <RegionsContext value={regions}>
        <SpokenContext value={spoken}>
          <LiveRegion />
          {children}
        </SpokenContext>
      </RegionsContext>
    </AnnounceContext>
  );
}

/** Where announcements are heard; used by Announcer and by Dialog, nowhere else. */
export function LiveRegion() {
  const id = useId();
  const { enter, leave } = useContext(RegionsContext);
  const spoken = useContext(SpokenContext);
  useEffect(() => {
    enter(id);
    return () => leave(id);
  }, [enter, leave, id]);
  return (
    <div className="eb-hidden" role="status" aria-live="polite">
      {spoken.by === id ? withFreshEnd(spoken) : ''}
    </div>
  );
}

/** The same words twice in a row must still change the region, or they are not spoken again. */
function withFreshEnd({ words, times }: Spoken): string {
  return words !== '' && times % 2 === 0 ? `${words}\u00a0` : words;
}
