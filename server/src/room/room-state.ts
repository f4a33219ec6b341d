/** One workshop as committed: records, private state, ballots, the Y.Doc projected from the journal, and where it stands. */
import { createReplica, clockOf, projectRow } from '@evenboard/shared/document/projection';
import type { Doc } from 'yjs';
import { listEffects, redactCommand, type JournalCommand, type JournalRow } from '../store/journal-row.ts';
import type { StoredRoom, WorkshopEntry } from '../store/store.ts';
import { createBallotBox, type BallotBox } from './ballot-box.ts';
import { createPrivateState, type PrivateState } from './private-state.ts';
import { createRecords, type Records } from './records.ts';

export type Outbox = { personId: string; last: number };

export type RoomState = {
  readonly entry: WorkshopEntry;
  readonly doc: Doc;
  readonly records: Records;
  readonly privately: PrivateState;
  readonly ballots: BallotBox;
  readonly outboxes: Map<string, Outbox>;
  /** Accepted commands that name an author, by `outbox/number`, for undo. */
  readonly done: Map<string, JournalCommand>;
  /** Every row's tag: whether a replica's past is this history's past. */
  readonly tags: Map<number, string>;
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
    done: new Map(),
    tags: new Map(),
    seq: 0,
    tag: '',
  };
  for (const row of stored.rows) applyRow(state, row);
  return state;
}

/** Writes a committed row into records and document: the one way that either changes. */
export function applyRow(state: RoomState, row: JournalRow): void {
  const effects = listEffects(row);
  state.records.write(effects);
  projectRow(state.doc, state.entry.epoch, effects);
  state.seq = row.seq;
  state.tag = row.tag;
  state.tags.set(row.seq, row.tag);
  for (const command of row.commands) {
    if (command.outbox !== null && command.changes.length > 0) state.done.set(`${command.outbox}/${command.number}`, command);
  }
}

/** Memory forgets a hidden idea's words as the journal does. */
export function forgetWords(state: RoomState, ideaId: string): void {
  for (const [key, command] of state.done) {
    const isTouched = command.changes.some(({ effect }) => effect.id === ideaId || effect.collection === 'rounds');
    if (isTouched) state.done.set(key, redactCommand(command, ideaId));
  }
}

export function clockOfState(state: RoomState): number {
  return clockOf(state.doc, state.entry.epoch);
}
