/**
 * Destroys what has come to its date: words of hidden ideas, what ties people to their words (S6), whole workshops. The
 * caller empties the log afterwards, so that nothing of it lives on there.
 */
import { LINKS_KEPT_MS } from '@evenboard/shared/domain/keeping';
import type { Database, Statement } from 'better-sqlite3';
import { untieRow, type JournalRow } from './journal-row.ts';
import { sumRow } from './row-sum.ts';

/** Rows in one transaction: everybody's commits wait behind it. */
const AT_ONCE = 200;

const TABLES = ['journal', 'epoch_starts', 'handled', 'private_records', 'round_keys', 'turnout', 'ballots', 'closed_ballots', 'secrets'];

export function createPurge(db: Database, sql: (text: string) => Statement) {
  function eraseOne(id: string): void {
    for (const table of TABLES) sql(`DELETE FROM ${table} WHERE workshop = ?`).run(id);
    sql('DELETE FROM workshops WHERE id = ?').run(id);
  }

  return {
    /** Answers how many there were. */
    purgeHiddenWords: (now: number): number =>
      sql("DELETE FROM private_records WHERE collection = 'hidden' AND json_extract(body, '$.until') <= ?").run(now).changes,
    /** Workshops whose oldest row that still says whose it is has come to its date. Looks at one row of each. */
    listTied: (now: number): string[] =>
      (sql(
        `SELECT id FROM workshops JOIN journal ON journal.workshop = workshops.id AND journal.seq = untied_seq + 1
         WHERE json_extract(body, '$.at') <= ?`,
      ).all(now - LINKS_KEPT_MS) as { id: string }[]).map(({ id }) => id),
    /** Oldest rows first, and what people were told of them. Answers whether there may be more. */
    untieSome: db.transaction((id: string, now: number): boolean => {
      const found = sql(
        `SELECT seq, body FROM journal WHERE workshop = ? AND seq > (SELECT untied_seq FROM workshops WHERE id = ?) ORDER BY seq LIMIT ${AT_ONCE}`,
      ).all(id, id) as { seq: number; body: string }[];
      const rows = found.map(({ body }) => JSON.parse(body) as JournalRow);
      const young = rows.findIndex(({ at }) => at > now - LINKS_KEPT_MS);
      const due = young < 0 ? rows : rows.slice(0, young);
      for (const row of due) {
        const body = JSON.stringify(untieRow(row));
        sql('UPDATE journal SET body = ?, sum = ? WHERE workshop = ? AND seq = ?').run(body, sumRow(id, row.seq, body), id, row.seq);
      }
      sql("DELETE FROM private_records WHERE workshop = ? AND collection IN ('mine', 'notices') AND json_extract(body, '$.at') <= ?").run(id, now - LINKS_KEPT_MS);
      const last = due.at(-1)?.seq;
      if (last === undefined) return false;
      // A repeat is still known as one (J2), but where it stands in the journal is not.
      sql(
        `UPDATE handled SET clock = NULL, seq = 0, sum = row_sum(workshop, outbox, number, person, NULL, refusal, 0)
         WHERE workshop = ? AND seq BETWEEN 1 AND ?`,
      ).run(id, last);
      sql('UPDATE workshops SET untied_seq = ? WHERE id = ?').run(last, id);
      return due.length === AT_ONCE;
    }),
    eraseEnded: db.transaction((now: number): string[] => {
      const ids = (sql('SELECT id FROM workshops WHERE keep_until <= ?').all(now) as { id: string }[]).map(({ id }) => id);
      ids.forEach(eraseOne);
      return ids;
    }),
  };
}
