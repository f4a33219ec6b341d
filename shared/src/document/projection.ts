/**
 * The Y.Doc as a projection of the journal (D4): one Yjs transaction for each row, written under a client id that is
 * the epoch's number, keys in order. The same rows give the same bytes everywhere (J3).
 */
import * as Y from 'yjs';
import { COLLECTION_NAMES, type CollectionName, type Collections, type PublicEffect } from './collections.ts';

export function createReplica(): Y.Doc {
  return new Y.Doc({ gc: true });
}

/** Writes one journal row's effects into the document. Later effects on the same record replace earlier ones. */
export function projectRow(doc: Y.Doc, epoch: number, effects: readonly PublicEffect[]): void {
  const newest = new Map<string, PublicEffect>();
  for (const effect of effects) newest.set(`${effect.collection}/${effect.id}`, effect);
  const keys = [...newest.keys()].sort();
  // Yjs changes a document's own client id when it meets it in an update, so it is set anew each time.
  doc.clientID = epoch;
  doc.transact(() => {
    for (const key of keys) {
      const effect = newest.get(key);
      if (effect !== undefined) doc.getMap(effect.collection).set(effect.id, effect.record);
    }
  });
}

export function readRecord<Name extends CollectionName>(doc: Y.Doc, collection: Name, id: string): Collections[Name] | null {
  // Sound: `projectRow` is the only writer, and it takes typed effects.
  return (doc.getMap(collection).get(id) as Collections[Name] | undefined) ?? null;
}

/** How far a replica has come: the number of writes of this epoch that it holds. */
export function clockOf(doc: Y.Doc, epoch: number): number {
  return Y.getState(doc.store, epoch);
}

/** The document of the next epoch, built from this one's records: the same bytes wherever the records are the same. */
export function buildNextEpoch(doc: Y.Doc, epoch: number): Y.Doc {
  const next = createReplica();
  const { clientID } = next;
  const effects = COLLECTION_NAMES.flatMap((collection) =>
    // Sound: as above.
    [...doc.getMap(collection)].map(([id, record]) => ({ to: 'everybody', collection, id, record }) as PublicEffect),
  );
  projectRow(next, epoch, effects);
  // A replica that went by the epoch's number would take the server's next write for a double of its own.
  next.clientID = clientID;
  return next;
}
