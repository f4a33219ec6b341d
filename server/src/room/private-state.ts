/**
 * What single people know: their standing, which ideas are theirs, messages to them; and what those who run the
 * workshop share. Rows in SQL and Maps here, never part of the document (D2).
 */
import type { PrivateCollections, PrivateName } from '@evenboard/shared/document/collections';
import { ME_ID, type Me, type Person } from '@evenboard/shared/domain/participant';
import type { PrivateChange } from '@evenboard/shared/protocol/messages-down';
import { FACILITATORS, type PrivateRow } from '../store/store.ts';

export type PrivateState = {
  read<Name extends PrivateName>(audience: string, collection: Name, id: string): PrivateCollections[Name] | null;
  write(rows: readonly PrivateRow[]): void;
  people(): ReadonlyMap<string, Person>;
  authorOf(ideaId: string): string | null;
  listFor(audience: string): PrivateChange[];
};

export function createPrivateState(rows: readonly PrivateRow[]): PrivateState {
  const byAudience = new Map<string, Map<string, PrivateRow>>();
  const people = new Map<string, Person>();
  const authors = new Map<string, string>();

  function write(changes: readonly PrivateRow[]): void {
    for (const row of changes) {
      const records = byAudience.get(row.audience) ?? new Map<string, PrivateRow>();
      byAudience.set(row.audience, records);
      const key = `${row.collection}/${row.id}`;
      if (row.record === null) records.delete(key);
      else records.set(key, row);
      if (row.collection === 'mine') authors.set(row.id, row.audience);
      if (row.collection === 'people') people.set(row.id, row.record as Person);
    }
  }
  write(rows);

  return {
    read<Name extends PrivateName>(audience: string, collection: Name, id: string) {
      const record = byAudience.get(audience)?.get(`${collection}/${id}`)?.record ?? null;
      // Sound: rows come from typed effects, stored and read back as they were.
      return record as PrivateCollections[Name] | null;
    },
    write,
    people: () => people,
    authorOf: (ideaId) => authors.get(ideaId) ?? null,
    listFor(audience) {
      const kept = [...(byAudience.get(audience)?.values() ?? [])];
      return kept.map(({ collection, id, record }) => ({ collection, id, record }) as PrivateChange);
    },
  };
}

/** What a person's own screen is told of them. */
export function deriveMe(
  read: <Name extends PrivateName>(audience: string, collection: Name, id: string) => PrivateCollections[Name] | null,
  personId: string,
): Me | null {
  const person = read(FACILITATORS, 'people', personId);
  if (person === null) return null;
  return { id: personId, ...person, perspective: read(personId, 'standing', ME_ID)?.perspective ?? null };
}
