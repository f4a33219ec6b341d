/**
 * What nobody needs before the board stands comes in a file of its own, as soon as it does. Where the line was down, each
 * need asks for it again, as moving by menu must always be possible (I1).
 */
import { useEffect, useState } from 'react';
import type * as GroupLater from './group-later.tsx';

export type Later = typeof GroupLater;

export function useLater(need: unknown): Later | null {
  const [later, setLater] = useState<Later | null>(null);
  const isHere = later !== null;
  useEffect(() => {
    if (!isHere) import('./group-later.tsx').then(setLater, () => undefined);
  }, [isHere, need]);
  return later;
}
