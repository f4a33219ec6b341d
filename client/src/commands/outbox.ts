/**
 * The outbox: my commands on their way to disk on the server, in order, kept in this browser until they are answered so
 * that a reload or a flat battery loses nothing. Each tab has an outbox of its own; one left behind by a closed tab is
 * taken up under its own numbers, so that the server knows what it has had already (J2).
 */
import { visitCookie } from '@evenboard/shared/protocol/visit-cookie';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import { createStore, delMany, entries, set, type UseStore } from 'idb-keyval';

export type OutboxStore = {
  save(entry: CommandMessage): Promise<void>;
  forget(entries: readonly Pick<CommandMessage, 'outbox' | 'number'>[]): Promise<void>;
  /** Entries that an earlier visit left behind, oldest first. */
  leftBehind(): Promise<CommandMessage[]>;
};

/** Kept apart for each workshop and person, so that nobody sends what another wrote on a shared computer. */
export function createOutboxStore(workshopId: string, personId: string): OutboxStore {
  const isVisit = document.cookie.includes(visitCookie(workshopId));
  // On a computer that is not mine nothing stays behind, at the price that a reload loses what was not sent yet.
  const store = isVisit ? null : openStore(`evenboard-${workshopId}-${personId}`);
  const keyOf = (entry: Pick<CommandMessage, 'outbox' | 'number'>) => `${entry.outbox}/${entry.number}`;
  return {
    // A browser may refuse storage (private mode, a full phone): then the words live as long as the page does.
    save: (entry) => attempt(store, (kept) => set(keyOf(entry), entry, kept), undefined),
    forget: (gone) => attempt(store, (kept) => delMany(gone.map(keyOf), kept), undefined),
    leftBehind: () =>
      attempt(
        store,
        async (kept) => {
          const all = await entries<string, CommandMessage>(kept);
          return all.map(([, entry]) => entry).sort((a, b) => a.outbox.localeCompare(b.outbox) || a.number - b.number);
        },
        [],
      ),
  };
}

function openStore(name: string): UseStore | null {
  try {
    return createStore(name, 'outbox');
  } catch {
    return null;
  }
}

async function attempt<Value>(store: UseStore | null, work: (store: UseStore) => Promise<Value>, otherwise: Value): Promise<Value> {
  if (store === null) return otherwise;
  try {
    return await work(store);
  } catch {
    return otherwise;
  }
}
