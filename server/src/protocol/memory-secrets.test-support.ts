/** The part of a store that sessions use. */
import type { SecretEntry, Store } from '../store/store.ts';

export function createMemorySecrets(): Pick<Store, 'addSecret' | 'findSecret' | 'removeSecret'> {
  const secrets = new Map<string, SecretEntry>();
  return {
    addSecret: async (entry) => void secrets.set(entry.hash, entry),
    findSecret: async (hash) => secrets.get(hash) ?? null,
    removeSecret: async (hash) => void secrets.delete(hash),
  };
}
