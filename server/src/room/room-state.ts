/** One workshop as committed: records, private state, ballots, the Y.Doc projected from the journal, and where it stands. */
import { clockOf, createReplica, projectRow } from '@evenboard/shared/document/projection';
import type { Doc } from 'yjs';
import { listEffects, type JournalRow } from '../store/journal-row.ts';
import type { StoredRoom, WorkshopEntry } from '../store/store.ts';
import { createBallotBox, type BallotBox } from './ballot-box.ts';
import { createPrivateState, type PrivateState } from './private-state.ts';
import { createRecords, type Records } from './records.ts';

export type Outbox = { personId: string; last: number };

export type RoomState = {
  readonly entry: WorkshopEntry;
  readonly records: Records;
  readonly privately: PrivateState;
  readonly ballots: BallotBox;
  readonly outboxes: Map<string, Outbox>;
  /** The tag of every row of this epoch: whether a replica's past is this history's past. */
  readonly tags: Map<number, string>;
  /** Another one with each epoch. */
  doc: Doc;
  epoch: number;
  /** The row that began the epoch: clocks of rows before it mean nothing any more. */
  epochSeq: number;
  seq: number;
  tag: string;
};

export function createRoomState(stored: StoredRoom): RoomState {
  const state: RoomState = {
    entry: stored.entry,
    doc: createReplica(),
    records: createRecords(),
    privately: createPrivateState(stored.privateRows),
    ballots: createBallotBox(stored),
    outboxes: new Map(stored.outboxes.map(({ outbox, personId, last }) => [outbox, { personId, last }])),
    tags: new Map(),
    epoch: stored.entry.epoch,
    epochSeq: 0,
    seq: 0,
    tag: '',
  };
  state.records.write(stored.epochStart?.records ?? []);
  for (const row of stored.rows) applyRow(state, row);
  return state;
}

/** Writes a committed row into records and document: the one way that either changes. */
export function applyRow(state: RoomState, row: JournalRow): void {
  if (row.epoch !== undefined) beginEpoch(state, row.epoch, row.seq);
  const effects = listEffects(row);
  state.records.write(effects);
  if (effects.length > 0) projectRow(state.doc, state.epoch, effects);
  state.seq = row.seq;
  state.tag = row.tag;
  state.tags.set(row.seq, row.tag);
}

/** Every replica that stands at this row builds the same bytes from its own records (D4). */
function beginEpoch(state: RoomState, epoch: number, seq: number): void {
  state.doc.destroy();
  state.doc = createReplica();
  state.epoch = epoch;
  state.epochSeq = seq;
  state.tags.clear();
  projectRow(state.doc, epoch, state.records.listAll());
}

export function clockOfState(state: RoomState): number {
  return clockOf(state.doc, state.epoch);
}
