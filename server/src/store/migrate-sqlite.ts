/**
 * Brings an older data file to this program's tables. The file says its version itself; each step goes from one version to
 * the next and is never changed once it has shipped.
 */
import type { Database } from 'better-sqlite3';

/** What version 1 had and this one has not got: steps from 1 to 2, from 2 to 3 … */
const STEPS: readonly string[] = [
  // Which row a command stands in, to find it for an undo and to know its epoch. Older commands cannot be undone.
  `ALTER TABLE handled ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
   CREATE TABLE IF NOT EXISTS epoch_starts (
     workshop TEXT NOT NULL, seq INTEGER NOT NULL, epoch INTEGER NOT NULL, records TEXT NOT NULL, PRIMARY KEY (workshop, seq)
   ) STRICT, WITHOUT ROWID`,
  // What tells a damaged row from a whole one (`row-sum.ts`). Older rows have none.
  ['journal', 'epoch_starts', 'private_records'].map((table) => `ALTER TABLE ${table} ADD COLUMN sum INTEGER`).join(';'),
  // When a workshop is destroyed, and up to which row nothing says any more whose it is. Older ones get a year from now.
  `ALTER TABLE workshops ADD COLUMN keep_until INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE workshops ADD COLUMN untied_seq INTEGER NOT NULL DEFAULT 0;
   UPDATE workshops SET keep_until = (unixepoch() + 365 * 86400) * 1000;
   ALTER TABLE handled ADD COLUMN sum INTEGER;
   CREATE TABLE IF NOT EXISTS ballots (
     workshop TEXT NOT NULL, round TEXT NOT NULL, voter TEXT NOT NULL, choices TEXT NOT NULL, PRIMARY KEY (workshop, round, voter)
   ) STRICT, WITHOUT ROWID;
   ALTER TABLE ballots ADD COLUMN sum INTEGER;
   CREATE TABLE IF NOT EXISTS closed_ballots (
     workshop TEXT NOT NULL, round TEXT NOT NULL, id TEXT NOT NULL, choices TEXT NOT NULL, PRIMARY KEY (workshop, round, id)
   ) STRICT, WITHOUT ROWID;
   ALTER TABLE closed_ballots ADD COLUMN sum INTEGER`,
];

const NEWEST = STEPS.length + 1;

export class NewerFileProblem extends Error {}

/** `createTables` is what makes a file of the newest version from nothing. */
export function migrateSqlite(db: Database, createTables: () => void): void {
  const isNew = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'journal'").get() === undefined;
  const found = isNew ? NEWEST : Number(db.pragma('user_version', { simple: true })) || 1;
  if (found > NEWEST) {
    throw new NewerFileProblem('The data file was written by a newer Evenboard. Start that one, or put an older backup in its place.');
  }
  db.transaction(() => {
    for (const step of STEPS.slice(found - 1)) db.exec(step);
    createTables();
    db.pragma(`user_version = ${NEWEST}`);
  })();
}
