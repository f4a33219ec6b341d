/**
 * Begins a new epoch in every workshop of a database that nobody uses: after a restore, what screens remember of the
 * history that was given up must not be taken for a part of this one (D4). It also reads every board, so that a damaged
 * backup is found before it is put in place.
 */
import { randomBytes } from 'node:crypto';
import { openSqliteTables } from '../store/sqlite-tables.ts';
import { createRoomState } from './room-state.ts';
import { beginEpochBatch } from './begin-epoch-batch.ts';

/** Answers with the number of workshops. Throws where a board cannot be read. */
export function beginEpochs(file: string, now: number): number {
  const tables = openSqliteTables(file);
  try {
    const ids = tables.listWorkshops();
    for (const id of ids) {
      const stored = tables.loadRoom(id);
      if (stored === null) continue;
      const batch = beginEpochBatch(createRoomState(stored), { at: now, tag: randomBytes(6).toString('hex') });
      const [result] = tables.commit(JSON.stringify([batch]));
      if (result?.ok !== true) throw new Error('A workshop could not be written.');
    }
    return ids.length;
  } finally {
    tables.close();
  }
}
