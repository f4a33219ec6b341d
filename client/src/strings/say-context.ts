/** The words of the screen, in the person's language. */
import { createContext, useContext } from 'react';
import type { Say } from '@evenboard/shared/words/catalogue';

export const SayContext = createContext<Say | null>(null);

export function useSay(): Say {
  const say = useContext(SayContext);
  if (say === null) throw new Error('useSay needs a SayContext above it.');
  return say;
}
