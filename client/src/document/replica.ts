/**
 * What this screen knows: the committed document and private state, with the overlay of my pending commands on top (C3).
 * Every record has its own listeners, so that a change to one idea wakes one note.
 */
import type { CollectionName, Collections, PrivateCollections, PrivateName, View } from '@evenboard/shared/document/collections';
import { COLLECTION_NAMES } from '@evenboard/shared/document/collections';
import { createDraft, type Draft } from '@evenboard/shared/document/draft';
import { clockOf, createReplica as createDoc, readRecord } from '@evenboard/shared/document/projection';
import type { PrivateChange } from '@evenboard/shared/protocol/messages-down';
import type * as Y from 'yjs';

/** Lays my pending commands over the committed state. */
export type Overlay = (draft: Draft) => void;

export type Replica = View & {
  /** The committed document; another one after a new epoch. */
  doc(): Y.Doc;
  /**
   * Goes on with another document. `isSame` says that it holds the very same records: then nobody is woken.
   */
  goOnWith(doc: Y.Doc, isSame: boolean): void;
  /** Calls back after every change of the document. */
  onChange(listener: () => void): void;
  /** All records of a collection; the same object until one of them changes. */
  all<Name extends CollectionName>(collection: Name): ReadonlyMap<string, Collections[Name]>;
  allPrivate<Name extends PrivateName>(collection: Name): ReadonlyMap<string, PrivateCollections[Name]>;
  /** Calls back when `collection`, `collection/id`, `private/collection` or `private/collection/id` has changed. */
  listen(key: string, listener: () => void): () => void;
  receivePrivate(changes: readonly PrivateChange[]): void;
  /** All private state anew: what is not among it is no longer mine to see. */
  replacePrivate(changes: readonly PrivateChange[]): void;
  setOverlay(overlay: Overlay): void;
  /** Works the overlay out again, after a command was added or answered. */
  refresh(): void;
  clock(epoch: number): number;
};

export function createReplica(first: Y.Doc = createDoc()): Replica {
  let doc = first;
  const changed: (() => void)[] = [];
  const privately = new Map<string, Map<string, unknown>>();
  const listeners = new Map<string, Set<() => void>>();
  const snapshots = new Map<string, ReadonlyMap<string, unknown>>();
  let overlay: Overlay = () => undefined;

  const committed: View = {
    read: (collection, id) => readRecord(doc, collection, id),
    readPrivate<Name extends PrivateName>(collection: Name, id: string) {
      // Sound: filled from `PrivateChange`, whose record goes with its collection.
      return (privately.get(collection)?.get(id) ?? null) as PrivateCollections[Name] | null;
    },
    count: (collection) => doc.getMap(collection)._map.size,
  };
  let draft = createDraft(committed);

  function refresh(): void {
    const touched = new Set(keysOf(draft));
    draft = createDraft(committed);
    overlay(draft);
    for (const key of keysOf(draft)) touched.add(key);
    notify(touched);
  }

  function notify(keys: ReadonlySet<string>): void {
    const collections = new Set<string>();
    for (const key of keys) collections.add(key.slice(0, key.lastIndexOf('/')));
    for (const name of collections) snapshots.delete(name);
    for (const key of [...keys, ...collections]) for (const listener of [...(listeners.get(key) ?? [])]) listener();
  }

  function watch(): void {
    const watched = doc;
    for (const name of COLLECTION_NAMES) {
      watched.getMap(name).observe((event) => {
        const keys = new Set([...event.keysChanged].map((id) => `${name}/${id}`));
        if (keysOf(draft).length > 0) refresh();
        notify(keys);
      });
    }
    watched.on('afterTransaction', () => watched === doc && changed.forEach((listener) => listener()));
  }
  watch();

  function everyKey(): string[] {
    return COLLECTION_NAMES.flatMap((name) => [...doc.getMap(name).keys()].map((id) => `${name}/${id}`));
  }

  function notePrivate(changes: readonly PrivateChange[]): void {
    for (const { collection, id, record } of changes) {
      const records = privately.get(collection) ?? new Map<string, unknown>();
      if (record === null) records.delete(id);
      else privately.set(collection, records.set(id, record));
    }
  }

  function snapshot<Value>(key: string, build: () => ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
    const kept = snapshots.get(key);
    // Sound: each key is built by one caller, always with the same type.
    if (kept !== undefined) return kept as ReadonlyMap<string, Value>;
    const built = build();
    snapshots.set(key, built);
    return built;
  }

  return {
    doc: () => doc,
    goOnWith(next, isSame) {
      const before = isSame ? [] : everyKey();
      doc.destroy();
      doc = next;
      watch();
      if (isSame) return;
      refresh();
      notify(new Set([...before, ...everyKey()]));
    },
    onChange: (listener) => void changed.push(listener),
    read: (collection, id) => draft.read(collection, id),
    readPrivate: (collection, id) => draft.readPrivate(collection, id),
    count: (collection) => draft.count(collection),
    all<Name extends CollectionName>(collection: Name) {
      return snapshot(collection, () => {
        const ids = new Set(doc.getMap(collection).keys());
        for (const change of draft.changes()) if (change.collection === collection) ids.add(change.id);
        const records = new Map<string, Collections[Name]>();
        for (const id of ids) {
          const record = draft.read(collection, id);
          if (record !== null) records.set(id, record);
        }
        return records;
      });
    },
    allPrivate<Name extends PrivateName>(collection: Name) {
      return snapshot(`private/${collection}`, () => {
        const ids = new Set([...(privately.get(collection)?.keys() ?? []), ...draft.privateIds(collection)]);
        const records = new Map<string, PrivateCollections[Name]>();
        for (const id of ids) {
          const record = draft.readPrivate(collection, id);
          if (record !== null) records.set(id, record);
        }
        return records;
      });
    },
    listen(key, listener) {
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => set.delete(listener);
    },
    receivePrivate(changes) {
      notePrivate(changes);
      refresh();
      notify(new Set(changes.map(({ collection, id }) => `private/${collection}/${id}`)));
    },
    replacePrivate(changes) {
      const old = [...privately].flatMap(([collection, records]) => [...records.keys()].map((id) => `private/${collection}/${id}`));
      privately.clear();
      notePrivate(changes);
      refresh();
      notify(new Set([...old, ...changes.map(({ collection, id }) => `private/${collection}/${id}`)]));
    },
    setOverlay(next) {
      overlay = next;
      refresh();
    },
    refresh,
    clock: (epoch) => clockOf(doc, epoch),
  };
}

function keysOf(draft: Draft): string[] {
  return [
    ...draft.changes().map(({ collection, id }) => `${collection}/${id}`),
    ...draft.privateKeys().map((key) => `private/${key}`),
  ];
}
