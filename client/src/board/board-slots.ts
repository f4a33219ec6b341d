/** What a step of the agenda adds to the board. Component types, not elements, so that a note's slots never change. */
import { createContext, useContext } from 'react';
import type { ComponentType } from 'react';
import type { IdeaToolsProps } from './board-parts.ts';

export type ClusterHeadProps = { clusterId: string; headingId: string; ideaIds: readonly string[] };

export type BoardSlots = {
  /** Beside an area's name and count. */
  AreaState?: ComponentType<{ areaId: string }> | undefined;
  /** Under an area's name, above its ideas. */
  AreaTop?: ComponentType<{ areaId: string }> | undefined;
  NoteTools?: ComponentType<IdeaToolsProps> | undefined;
  /** Holds the group's h3, which carries `headingId`. */
  ClusterHead?: ComponentType<ClusterHeadProps> | undefined;
};

export const BoardSlotsContext = createContext<BoardSlots>({});

export function useBoardSlots(): BoardSlots {
  return useContext(BoardSlotsContext);
}
