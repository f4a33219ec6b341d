/** What the notes and groups of the grouping step share: the hand, the mover, and the dialogs that they open. */
import { createContext, useContext } from 'react';
import type { Hand } from './hand.ts';
import type { Later } from './use-later.ts';
import type { Mover } from './use-mover.ts';

export type Grouping = {
  hand: Hand;
  mover: Mover;
  /** Comes after the board. */
  later: Later | null;
  openMove: (ideaIds: readonly string[]) => void;
  openMerge: (clusterId: string) => void;
};

export const GroupingContext = createContext<Grouping | null>(null);

export function useGrouping(): Grouping {
  const grouping = useContext(GroupingContext);
  if (grouping === null) throw new Error('useGrouping needs a GroupingContext above it.');
  return grouping;
}
