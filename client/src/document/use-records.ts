/**
 * How a screen reads: each hook wakes its component for its own record or collection and for nothing else, so that a
 * busy room costs one note, not the board.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { arrangeBoard, type ArrangedArea } from '@evenboard/shared/document/arrange-board';
import type { CollectionName, Collections, PrivateCollections, PrivateName } from '@evenboard/shared/document/collections';
import type { RoomStatus } from '@evenboard/shared/protocol/messages-down';
import { ME_ID, type Me } from '@evenboard/shared/domain/participant';
import { WORKSHOP_ID, type Workshop } from '@evenboard/shared/domain/workshop';
import type { SaveState } from './session.ts';
import { useSession } from './session-context.ts';

/** One record, pending changes of mine included, or null. */
export function useRecord<Name extends CollectionName>(collection: Name, id: string): Collections[Name] | null {
  const { replica } = useSession();
  return useListening(`${collection}/${id}`, () => replica.read(collection, id));
}

/** All records of a collection by id; the same Map until one of them changes. */
export function useAll<Name extends CollectionName>(collection: Name): ReadonlyMap<string, Collections[Name]> {
  const { replica } = useSession();
  return useListening(collection, () => replica.all(collection));
}

export function usePrivate<Name extends PrivateName>(collection: Name, id: string): PrivateCollections[Name] | null {
  const { replica } = useSession();
  return useListening(`private/${collection}/${id}`, () => replica.readPrivate(collection, id));
}

export function useAllPrivate<Name extends PrivateName>(collection: Name): ReadonlyMap<string, PrivateCollections[Name]> {
  const { replica } = useSession();
  return useListening(`private/${collection}`, () => replica.allPrivate(collection));
}

export function useWorkshop(): Workshop | null {
  return useRecord('workshop', WORKSHOP_ID);
}

export function useMe(): Me | null {
  return usePrivate('me', ME_ID);
}

/** The ids of one question's board in reading order. */
export function useBoard(questionId: string): readonly ArrangedArea[] {
  const areas = useAll('areas');
  const clusters = useAll('clusters');
  const ideas = useAll('ideas');
  const places = useAll('places');
  return useMemo(
    () => arrangeBoard({ areas, clusters, ideas, places }, questionId),
    [areas, clusters, ideas, places, questionId],
  );
}

export function useSaveState(): SaveState {
  const session = useSession();
  return useSyncExternalStore(session.listen, session.saveState);
}

export function useRoomStatus(): RoomStatus {
  const session = useSession();
  return useSyncExternalStore(session.listen, session.roomStatus);
}

function useListening<Value>(key: string, read: () => Value): Value {
  const { replica } = useSession();
  const listen = useCallback((listener: () => void) => replica.listen(key, listener), [replica, key]);
  return useSyncExternalStore(listen, read);
}
