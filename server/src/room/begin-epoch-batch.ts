/** What is stored when a document begins anew from its records (D4). */
import type { JournalRow } from '../store/journal-row.ts';
import type { RoomBatch } from '../store/store.ts';
import type { RoomState } from './room-state.ts';

export type EpochBatch = RoomBatch & { readonly rows: readonly [JournalRow] };

export function beginEpochBatch(state: RoomState, { at, tag }: { at: number; tag: string }): EpochBatch {
  const row = { seq: state.seq + 1, tag, at, commands: [], epoch: state.epoch + 1 };
  return {
    workshopId: state.entry.id,
    rows: [row],
    epochStart: { seq: row.seq, epoch: row.epoch, records: state.records.listAll() },
    privateRows: [],
    handled: [],
    newRoundKeys: [],
    casts: [],
    endedRounds: [],
    redactedIdeas: [],
  };
}
