/**
 * SQLite itself, synchronous: the worker thread runs this, so that waiting for the disk blocks nobody (trap 11).
 * Durable: write-ahead log with a full sync at every commit. Deleted rows are overwritten.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PublicEffect } from '@evenboard/shared/document/collections';
import type { Choices } from '@evenboard/shared/domain/round';
import Database from 'better-sqlite3';
import { readKeepUntil, redactEffect, redactIdea, type JournalRow } from './journal-row.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { createPurge } from './purge-sqlite.ts';
import { createReader } from './read-sqlite.ts';
import { DamagedFileError, needWhole, sumRow } from './row-sum.ts';
import { shuffleSecretly } from './shuffle-secretly.ts';
import type {
  CommitResult,
  DiskProblem,
  PrivateRow,
  RoomBatch,
  SecretEntry,
  SecretKind,
  WorkshopEntry,
} from './store.ts';

const SCHEMA = new URL('./sqlite-schema.sql', import.meta.url);
/** Longer than any commit of another program; all other calls wait behind it. */
const BUSY_WAIT_MS = 2000;

export type SqliteTables = ReturnType<typeof openSqliteTables>;

export function openSqliteTables(file: string) {
  const db = new Database(file, { timeout: BUSY_WAIT_MS });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON']) db.pragma(pragma);
  needWholePages(db);
  migrateSqlite(db, () => db.exec(readFileSync(SCHEMA, 'utf8')));
  db.function('row_sum', { varargs: true, deterministic: true }, (...parts: (string | number | null)[]) => sumRow(...parts));
  const prepared = new Map<string, Database.Statement>();
  /** Whether the last commit found a disk that would not take it. */
  let hasFailed = false;

  function sql(text: string): Database.Statement {
    const kept = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, kept);
    return kept;
  }

  function rows<Row>(text: string, ...values: readonly unknown[]): Row[] {
    return sql(text).all(...values) as Row[];
  }

  function addWorkshop(entry: WorkshopEntry): 'added' | 'taken' {
    const { changes } = sql('INSERT INTO workshops VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING').run(
      entry.id,
      entry.code,
      entry.codeKey,
      entry.epoch,
      entry.createdAt,
      entry.keepUntil,
    );
    return changes === 1 ? 'added' : 'taken';
  }

  const reader = createReader(rows);

  function writeBatch(batch: RoomBatch): CommitResult {
    const { workshopId } = batch;
    if (reader.findWorkshop(workshopId) === null) throw new LostRaceError();
    for (const row of batch.rows) {
      const insert = sql('INSERT INTO journal VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
      const body = JSON.stringify(row);
      if (insert.run(workshopId, row.seq, body, sumRow(workshopId, row.seq, body)).changes === 0) throw new LostRaceError();
      const until = readKeepUntil(row);
      if (until !== null) sql('UPDATE workshops SET keep_until = ? WHERE id = ?').run(until, workshopId);
    }
    for (const row of batch.privateRows) writePrivate(workshopId, row);
    for (const row of batch.handled) {
      const refusal = row.refusal === null ? null : JSON.stringify(row.refusal);
      const key = [workshopId, row.outbox, row.number, row.personId, row.clock, refusal, row.seq] as const;
      const insert = sql('INSERT INTO handled VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
      // Handled before, by a commit that failed after it had written: what the room knows is behind what is on disk.
      const { changes } = insert.run(...key, sumRow(...key));
      if (changes === 0) throw new LostRaceError();
    }
    if (batch.epochStart !== null) {
      const { seq, epoch, records } = batch.epochStart;
      const body = JSON.stringify(records);
      sql('INSERT INTO epoch_starts VALUES (?, ?, ?, ?, ?)').run(workshopId, seq, epoch, body, sumRow(workshopId, seq, body));
    }
    for (const { roundId, key } of batch.newRoundKeys) {
      sql('INSERT INTO round_keys VALUES (?, ?, ?)').run(workshopId, roundId, key);
    }
    for (const cast of batch.casts) {
      sql('INSERT INTO turnout VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(workshopId, cast.roundId, cast.personId);
      const ballot = [workshopId, cast.roundId, cast.voter, JSON.stringify(cast.choices)] as const;
      sql(
        'INSERT INTO ballots VALUES (?, ?, ?, ?, ?) ON CONFLICT (workshop, round, voter) DO UPDATE SET choices = excluded.choices, sum = excluded.sum',
      ).run(...ballot, sumRow(...ballot));
    }
    const closedBallots = new Map<string, readonly Choices[]>();
    for (const { roundId, keepBallots } of batch.endedRounds) {
      closedBallots.set(roundId, endRound(workshopId, roundId, keepBallots));
    }
    for (const ideaId of batch.redactedIdeas) redact(workshopId, ideaId);
    return { ok: true, closedBallots };
  }

  function writePrivate(workshopId: string, row: PrivateRow): void {
    if (row.record === null) {
      sql('DELETE FROM private_records WHERE workshop = ? AND audience = ? AND collection = ? AND id = ?').run(
        workshopId,
        row.audience,
        row.collection,
        row.id,
      );
      return;
    }
    const key = [workshopId, row.audience, row.collection, row.id] as const;
    const body = JSON.stringify(row.record);
    sql('INSERT OR REPLACE INTO private_records VALUES (?, ?, ?, ?, ?, ?)').run(...key, body, sumRow(...key, body));
  }

  /** S4: shuffled, with random ids and no times; the tie to a person is destroyed in the same transaction. */
  function endRound(workshopId: string, roundId: string, keepBallots: boolean): Choices[] {
    const cast = rows<{ voter: string; body: string; sum: number | null }>(
      'SELECT voter, choices AS body, sum FROM ballots WHERE workshop = ? AND round = ?',
      workshopId,
      roundId,
    ).map(({ voter, body, sum }) => {
      needWhole('a ballot', sum, workshopId, roundId, voter, body);
      return { body };
    });
    const kept = keepBallots ? shuffleSecretly(cast) : [];
    if (!keepBallots) sql('DELETE FROM closed_ballots WHERE workshop = ? AND round = ?').run(workshopId, roundId);
    for (const { body } of kept) {
      const ballot = [workshopId, roundId, randomBytes(16).toString('hex'), body] as const;
      sql('INSERT INTO closed_ballots VALUES (?, ?, ?, ?, ?)').run(...ballot, sumRow(...ballot));
    }
    for (const table of ['ballots', 'round_keys']) {
      sql(`DELETE FROM ${table} WHERE workshop = ? AND round = ?`).run(workshopId, roundId);
    }
    return kept.map(({ body }) => JSON.parse(body) as Choices);
  }

  function redact(workshopId: string, ideaId: string): void {
    const found = rows<{ body: string }>(
      'SELECT body FROM journal WHERE workshop = ? AND instr(body, ?) > 0',
      workshopId,
      ideaId,
    );
    for (const { body } of found) {
      const row = redactIdea(JSON.parse(body) as JournalRow, ideaId);
      const blank = JSON.stringify(row);
      sql('UPDATE journal SET body = ?, sum = ? WHERE workshop = ? AND seq = ?').run(blank, sumRow(workshopId, row.seq, blank), workshopId, row.seq);
    }
    const starts = rows<{ seq: number; records: string }>(
      'SELECT seq, records FROM epoch_starts WHERE workshop = ? AND instr(records, ?) > 0',
      workshopId,
      ideaId,
    );
    for (const { seq, records } of starts) {
      const kept = (JSON.parse(records) as PublicEffect[]).map((effect) => redactEffect(effect, ideaId));
      const blank = JSON.stringify(kept);
      sql('UPDATE epoch_starts SET records = ?, sum = ? WHERE workshop = ? AND seq = ?').run(blank, sumRow(workshopId, seq, blank), workshopId, seq);
    }
  }

  /** Several rooms share one transaction and one sync to disk; a room that fails takes nobody with it. Batches as JSON. */
  function commit(text: string): CommitResult[] {
    const batches = JSON.parse(text) as readonly RoomBatch[];
    const results: CommitResult[] = [];
    const writeOne = db.transaction(writeBatch);
    const writeAll = db.transaction(() => {
      for (const batch of batches) {
        results.push(attempt(() => writeOne(batch)));
        // A full or failing disk ends the whole transaction, with what rooms before this one had written in it.
        if (!db.inTransaction) throw new RolledBackError(results.at(-1));
      }
    });
    try {
      writeAll.immediate();
    } catch (error) {
      const problem = readProblem(error);
      hasFailed = true;
      return batches.map(() => ({ ok: false, reason: 'failed', problem }));
    }
    hasFailed = results.some((result) => !result.ok && result.reason === 'failed');
    const hasEnded = batches.some(({ endedRounds, redactedIdeas }) => endedRounds.length + redactedIdeas.length > 0);
    if (hasEnded) clearLog();
    return results;
  }

  /** What was deleted must not live on in the log. A reader may hold it up: then the next one does it. */
  function clearLog(): void {
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // Nothing is lost by a log that stays longer, and the commit stands.
    }
  }

  return {
    addWorkshop,
    ...reader,
    commit,
    addSecrets(entries: readonly SecretEntry[]): void {
      const insert = sql('INSERT INTO secrets VALUES (?, ?, ?, ?, ?)');
      db.transaction(() => {
        for (const { hash, kind, workshopId, personId, createdAt } of entries) insert.run(hash, kind, workshopId, personId, createdAt);
      })();
    },
    findSecret(hash: string): SecretEntry | null {
      const found = rows<{ hash: string; kind: SecretKind; workshopId: string; personId: string; createdAt: number }>(
        'SELECT hash, kind, workshop AS workshopId, person AS personId, created_at AS createdAt FROM secrets WHERE hash = ?',
        hash,
      );
      return found[0] ?? null;
    },
    removeSecret: (hash: string) => void sql('DELETE FROM secrets WHERE hash = ?').run(hash),
    removeSecrets: (workshopId: string, kind: SecretKind) => void sql('DELETE FROM secrets WHERE workshop = ? AND kind = ?').run(workshopId, kind),
    endWorkshop: (id: string, now: number) => void sql('UPDATE workshops SET keep_until = ? WHERE id = ?').run(now, id),
    ...createPurge(db, sql),
    clearLog,
    /** A write that changes nothing still needs the lock; after a commit that failed, one that goes to the disk too. */
    check(): void {
      db.transaction(() => {
        if (hasFailed) db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true }))}`);
        else sql("DELETE FROM secrets WHERE hash = ''").run();
      }).immediate();
      hasFailed = false;
    },
    close: () => void db.close(),
  };
}

/** Whether the pages of the file make sense at all, and rows stand in the order of their keys: a search ends at one that does not. Half a second for each hundred megabytes, once. */
function needWholePages(db: Database.Database): void {
  const found = db.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') throw new DamagedFileError(String(found));
}

class LostRaceError extends Error {}

class RolledBackError extends Error {
  readonly problem: DiskProblem;

  constructor(result: CommitResult | undefined) {
    super('the transaction was rolled back');
    this.problem = result?.ok === false && result.reason === 'failed' ? result.problem : 'broken';
  }
}

function attempt(write: () => CommitResult): CommitResult {
  try {
    return write();
  } catch (error) {
    return error instanceof LostRaceError ? { ok: false, reason: 'lostRace' } : { ok: false, reason: 'failed', problem: readProblem(error) };
  }
}

function readProblem(error: unknown): DiskProblem {
  if (error instanceof RolledBackError) return error.problem;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_FULL')) return 'full';
  return /^SQLITE_(BUSY|LOCKED)/.test(code) ? 'busy' : 'broken';
}
