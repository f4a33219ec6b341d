// The store on SQLite keeps the contract; and what only its file can show: that nothing deleted lives on in it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteStore } from '@evenboard/server/store/create-sqlite-store';
import { expect, it } from 'vitest';
import { describeStore, newBatch, newEntry, newIdea, newRow, putIdea } from './store-contract.ts';

describeStore('the store on SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenboard-store-'));
  const file = join(folder, 'evenboard.sqlite');
  let store = createSqliteStore(file);
  return {
    store,
    async reopen() {
      await store.close();
      store = createSqliteStore(file);
      return store;
    },
    async destroy() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

function readBytes(file: string): string {
  const files = [file, `${file}-wal`].filter((path) => existsSync(path));
  return files.map((path) => readFileSync(path, 'latin1')).join('\n');
}

it('[S4] leaves no key and no voter in the file or its log once a round has ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenboard-store-'));
  const file = join(folder, 'evenboard.sqlite');
  const store = createSqliteStore(file);
  const entry = newEntry();
  await store.addWorkshop(entry);
  const casts = Array.from({ length: 40 }, (_, place) => ({
    roundId: 'round', voter: `voter-tag-${place}`, personId: `person-${place}`, choices: { option: 1 },
  }));
  await store.commit(newBatch(entry.id, { newRoundKeys: [{ roundId: 'round', key: 'the-secret-key' }], casts }));
  expect(readBytes(file)).toContain('the-secret-key');
  await store.commit(newBatch(entry.id, { endedRounds: [{ roundId: 'round', keepBallots: true }] }));
  expect(readBytes(file)).not.toMatch(/the-secret-key|voter-tag-/);
  await store.close();
  expect(readBytes(file)).not.toMatch(/the-secret-key|voter-tag-/);
  rmSync(folder, { recursive: true });
});

it('[S6] leaves no word of a redacted idea in the file or its log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenboard-store-'));
  const file = join(folder, 'evenboard.sqlite');
  const store = createSqliteStore(file);
  const entry = newEntry();
  await store.addWorkshop(entry);
  const idea = newIdea('unmistakable words');
  for (let seq = 1; seq <= 20; seq += 1) {
    await store.commit(newBatch(entry.id, { rows: [newRow(seq, [{ effect: putIdea('idea', idea), before: idea }])] }));
  }
  expect(readBytes(file)).toContain('unmistakable');
  await store.commit(newBatch(entry.id, { rows: [newRow(21)], redactedIdeas: ['idea'] }));
  expect(readBytes(file)).not.toMatch(/unmistakable|Ann of Example Street/);
  await store.close();
  rmSync(folder, { recursive: true });
});
