/** Where I am writing myself, so that my own words are not reported to me as somebody's. */
import { createContext, useContext } from 'react';

export type MyWriting = {
  isMine(areaId: string): boolean;
  begin(areaId: string): void;
  end(areaId: string): void;
  listen(listener: () => void): () => void;
};

/** The room's news of me comes with a delay, and goes with one. */
const ECHO_MS = 1500;

export function createMyWriting(): MyWriting {
  const listeners = new Set<() => void>();
  const mine = new Map<string, ReturnType<typeof setTimeout> | null>();

  function update(): void {
    for (const listener of [...listeners]) listener();
  }

  return {
    isMine: (areaId) => mine.has(areaId),
    begin(areaId) {
      const fading = mine.get(areaId);
      if (fading) clearTimeout(fading);
      mine.set(areaId, null);
      update();
    },
    end(areaId) {
      const fade = () => {
        mine.delete(areaId);
        update();
      };
      mine.set(areaId, setTimeout(fade, ECHO_MS));
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const MyWritingContext = createContext<MyWriting | null>(null);

export function useMyWriting(): MyWriting {
  const writing = useContext(MyWritingContext);
  if (writing === null) throw new Error('useMyWriting needs a MyWritingContext above it.');
  return writing;
}
