/** The ids of the board as this screen shows it: without hidden ideas, and with what I have in hand left in its place. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import type { Idea } from '@evenboard/shared/domain/idea';
import { useAll, useBoard } from '../document/use-records.ts';
import { useSession } from '../document/session-context.ts';
import { useDesk } from './desk-context.ts';
import type { Desk } from './desk.ts';
import { holdPlaces } from './hold-places.ts';
import { shareStructure } from './share-structure.ts';

export function useArrangedBoard(questionId: string, desk: Desk): readonly ArrangedArea[] {
  const arranged = useBoard(questionId);
  const ideas = useAll('ideas');
  const held = useSyncExternalStore(desk.listen, desk.held);
  const editing = useSyncExternalStore(desk.listen, desk.editing);
  const before = useRef<readonly ArrangedArea[]>([]);
  const board = useMemo(() => {
    const shown = leaveOutHidden(arranged, ideas, editing);
    return shareStructure(before.current, holdPlaces(before.current, shown, held, editing));
  }, [arranged, ideas, held, editing]);
  useEffect(() => {
    before.current = board;
  }, [board]);
  return board;
}

/** An idea that is hidden while its author rewords it stays, so that the words in the box are not lost. */
export function leaveOutHidden(
  areas: readonly ArrangedArea[],
  ideas: ReadonlyMap<string, Idea>,
  editing: ReadonlySet<string>,
): ArrangedArea[] {
  const isShown = (id: string) => ideas.get(id)?.state === 'shown' || editing.has(id);
  return areas.map((area) => ({
    id: area.id,
    clusters: area.clusters.map(({ id, ideaIds }) => ({ id, ideaIds: ideaIds.filter(isShown) })),
    looseIds: area.looseIds.filter(isShown),
  }));
}

export function listIdeas(area: ArrangedArea): string[] {
  return [...area.clusters.flatMap(({ ideaIds }) => ideaIds), ...area.looseIds];
}

/** Without what stays in sight only to be undone. Wakes its component when that changes. */
export function useCount(ideaIds: readonly string[]): number {
  const desk = useDesk();
  const { replica } = useSession();
  const isThere = (id: string) => !desk.isEditing(id) || replica.read('ideas', id)?.state === 'shown';
  return useSyncExternalStore(desk.listen, () => ideaIds.filter(isThere).length);
}
