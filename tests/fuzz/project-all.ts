/**
 * The document that the journal's rows give, built from nothing. Where a row begins an epoch, the document goes on as a
 * replica's does: from its own records (D4).
 */
import { buildNextEpoch, createReplica, projectRow } from '@evenboard/shared/document/projection';
import { listEffects, type JournalRow } from '@evenboard/server/store/journal-row';
import type { Doc } from 'yjs';

export function projectAll(rows: readonly JournalRow[], firstEpoch: number): Doc {
  let doc = createReplica();
  let epoch = firstEpoch;
  for (const row of rows) {
    if (row.epoch !== undefined) {
      doc = buildNextEpoch(doc, row.epoch);
      epoch = row.epoch;
    }
    const effects = listEffects(row);
    if (effects.length > 0) projectRow(doc, epoch, effects);
  }
  return doc;
}
