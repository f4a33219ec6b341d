/** Copies a database as it is at one moment, also while a server writes to it (SQLite's online backup). */
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';

export async function copyDatabase(source: string, target: string): Promise<void> {
  const database = new Database(source, { readonly: true, fileMustExist: true });
  try {
    rmSync(target, { force: true });
    await database.backup(target);
  } finally {
    database.close();
  }
}
