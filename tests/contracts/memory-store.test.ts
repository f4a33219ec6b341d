// The store that other tests use in a disk's place keeps the same contract, so that what they prove holds for both.
import { createMemoryStore } from '../support/memory-store.ts';
import { describeStore } from './store-contract.ts';

describeStore('the store in memory', async () => {
  const store = createMemoryStore();
  return { store, reopen: async () => store, destroy: () => store.close() };
});
