/** The part of a store that sessions use. */
import type { SecretEntry } from '../store/store.ts';
import type { SecretStore } from './sessions.ts';

export function createMemorySecrets(): SecretStore {
  const secrets = new Map<string, SecretEntry>();
  return {
    addSecret: async (entry) => void secrets.set(entry.hash, entry),
    findSecret: async (hash) => secrets.get(hash) ?? null,
    removeSecret: async (hash) => void secrets.delete(hash),
    async removeSecrets(workshopId, kind) {
      for (const [hash, entry] of secrets) if (entry.workshopId === workshopId && entry.kind === kind) secrets.delete(hash);
    },
  };
}
