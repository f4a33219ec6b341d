/** The desk of the board that a component is on. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk } from './desk.ts';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs a DeskContext above it.');
  return desk;
}

export function useIsEditing(ideaId: string): boolean {
  const desk = useDesk();
  return useSyncExternalStore(desk.listen, () => desk.isEditing(ideaId));
}
