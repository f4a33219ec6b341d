/** The thread that owns the database may die, or the file may be none: neither may lose what was saved, or hang. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createSqliteStore } from '@evenboard/server/store/create-sqlite-store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const entry = { id: 'a'.repeat(20), code: 'river-lemon-seven', codeKey: 'lemon-river-seven', epoch: 1, createdAt: 1, keepUntil: 100 };

describe('the thread of the store', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'evenboard-store-'));
  });

  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('[J1] is started again when it dies, and what was saved is there', async () => {
    const workers: Worker[] = [];
    const post = Worker.prototype.postMessage;
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, message: unknown) {
      workers.push(this);
      post.call(this, message);
    });
    const store = createSqliteStore(join(folder, 'evenboard.sqlite'));
    expect(await store.addWorkshop(entry)).toBe('added');
    await workers[0]?.terminate();
    expect(await store.findWorkshop(entry.id)).toEqual(entry);
    await store.close();
  });

  it('[J1] says so at once where the file is no database, and leaves the file as it is', async () => {
    const file = join(folder, 'evenboard.sqlite');
    writeFileSync(file, 'This is a letter to my aunt, and not a database at all. '.repeat(100));
    const store = createSqliteStore(file);
    await expect(store.findWorkshop(entry.id)).rejects.toThrow(/not a database/);
    await expect(store.addWorkshop(entry)).rejects.toThrow();
    await store.close();
  });
});
