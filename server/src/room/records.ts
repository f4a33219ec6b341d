/** The committed document as plain records, so that rules and exports read Maps and never walk Yjs structures. */
import { COLLECTION_NAMES, type CollectionName, type Collections, type PublicEffect } from '@evenboard/shared/document/collections';
import type { Tables } from '@evenboard/shared/document/arrange-board';

export type Records = {
  read<Name extends CollectionName>(collection: Name, id: string): Collections[Name] | null;
  count(collection: CollectionName): number;
  all<Name extends CollectionName>(collection: Name): ReadonlyMap<string, Collections[Name]>;
  tables(): Tables;
  write(effects: readonly PublicEffect[]): void;
  countAll(): number;
  /** Every record, as the effects that would write them. */
  listAll(): PublicEffect[];
};

export function createRecords(): Records {
  const byName = new Map<CollectionName, Map<string, unknown>>(COLLECTION_NAMES.map((name) => [name, new Map()]));

  function all<Name extends CollectionName>(collection: Name): ReadonlyMap<string, Collections[Name]> {
    // Sound: `write` takes typed effects, and nothing else writes.
    return (byName.get(collection) ?? new Map()) as ReadonlyMap<string, Collections[Name]>;
  }

  return {
    read: (collection, id) => all(collection).get(id) ?? null,
    count: (collection) => all(collection).size,
    all,
    tables: () => Object.fromEntries(COLLECTION_NAMES.map((name) => [name, all(name)])) as unknown as Tables,
    write(effects) {
      for (const effect of effects) byName.get(effect.collection)?.set(effect.id, effect.record);
    },
    countAll: () => [...byName.values()].reduce((sum, records) => sum + records.size, 0),
    listAll: () =>
      COLLECTION_NAMES.flatMap((collection) =>
        // Sound: as above.
        [...all(collection)].map(([id, record]) => ({ to: 'everybody', collection, id, record }) as PublicEffect),
      ),
  };
}
