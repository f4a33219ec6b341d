// The store on SQLite keeps the contract; and what only its file can show: that nothing deleted lives on in it.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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

it('[J1, J2] opens a file of the first version, and what stands in it is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenboard-store-'));
  const file = join(folder, 'evenboard.sqlite');
  const old = new DatabaseSync(file);
  old.exec(`
    CREATE TABLE workshops (id TEXT PRIMARY KEY, code TEXT NOT NULL, code_key TEXT NOT NULL UNIQUE, epoch INTEGER NOT NULL, created_at INTEGER NOT NULL) STRICT;
    CREATE TABLE journal (workshop TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (workshop, seq)) STRICT, WITHOUT ROWID;
    CREATE TABLE handled (workshop TEXT NOT NULL, outbox TEXT NOT NULL, number INTEGER NOT NULL, person TEXT NOT NULL,
      clock INTEGER, refusal TEXT, PRIMARY KEY (workshop, outbox, number)) STRICT, WITHOUT ROWID;
    CREATE TABLE private_records (workshop TEXT NOT NULL, audience TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (workshop, audience, collection, id)) STRICT, WITHOUT ROWID;
    INSERT INTO workshops VALUES ('w', 'code', 'key', 1, 1);
    INSERT INTO journal VALUES ('w', 1, '${JSON.stringify(newRow(1))}');
    INSERT INTO handled VALUES ('w', 'o', 1, 'p', 1, NULL);
    INSERT INTO private_records VALUES ('w', 'p', 'mine', 'i', '{"at":1}');
  `);
  old.close();
  const store = createSqliteStore(file);
  expect(await store.loadRoom('w')).toMatchObject({ rows: [newRow(1)], privateRows: [{ id: 'i', record: { at: 1 } }], outboxes: [{ outbox: 'o', last: 1 }] });
  const handled = [{ outbox: 'o', number: 2, personId: 'p', clock: 2, refusal: null, seq: 2 }];
  expect(await store.commit(newBatch('w', { rows: [newRow(2)], handled }))).toMatchObject({ ok: true });
  expect((await store.loadRoom('w'))?.rows).toEqual([newRow(1), newRow(2)]);
  await store.close();
  rmSync(folder, { recursive: true });
});

it('[S6] leaves no word of an erased workshop in the file or its log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenboard-store-'));
  const file = join(folder, 'evenboard.sqlite');
  const store = createSqliteStore(file);
  const entry = newEntry();
  await store.addWorkshop(entry);
  await store.addSecret({ hash: 'hash-of-a-session', kind: 'session', workshopId: entry.id, personId: 'p', createdAt: 1 });
  await store.commit(newBatch(entry.id, {
    rows: [newRow(1, [{ effect: putIdea('idea', newIdea('unmistakable words')), before: null }])],
    privateRows: [{ audience: 'person-1', collection: 'standing', id: 'me', record: { perspective: 'unmistakable' } }],
    handled: [{ outbox: 'o', number: 1, personId: 'person-1', clock: 1, refusal: null, seq: 1 }],
    newRoundKeys: [{ roundId: 'round', key: 'the-secret-key' }],
    casts: [{ roundId: 'round', voter: 'voter-tag', personId: 'person-1', choices: { option: 1 } }],
  }));
  const traces = /unmistakable|the-secret-key|voter-tag|person-1|hash-of-a-session|Ann of Example Street/;
  expect(readBytes(file)).toMatch(traces);
  expect(await store.eraseEnded(entry.keepUntil)).toEqual([entry.id]);
  expect(readBytes(file)).not.toMatch(traces);
  await store.close();
  rmSync(folder, { recursive: true });
});
