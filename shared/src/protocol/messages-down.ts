/** What the server says beside the document's own bytes. Clients trust it, so these are types and not schemas. */
import type { PrivateCollections, PrivateName } from '../document/collections.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { PresenceNews } from './presence.ts';

export type PrivateChange = {
  [Name in PrivateName]: { collection: Name; id: string; record: PrivateCollections[Name] | null };
}[PrivateName];

/** The answer to one command. `clock` is the document's clock that shows it. */
export type Answer = { outbox: string; number: number } & ({ clock: number } | { refusal: Refusal });

/** Things that are true of the room at this moment, merged and sent at most twice a second. */
export type RoomStatus = {
  here: number;
  /** False while the disk takes nothing: what people send waits on their screens. */
  canSave: boolean;
  /** Ballots with at least one choice so far, and people who may vote, by open round. */
  turnout: Readonly<Record<string, { voted: number; entitled: number }>>;
};

export type MessageDown =
  | { type: 'welcome'; version: string; epoch: number; seq: number; tag: string; private: readonly PrivateChange[] }
  | { type: 'answers'; answers: readonly Answer[] }
  | { type: 'private'; changes: readonly PrivateChange[] }
  /** Says that the line is alive: a quiet one makes the provider reconnect after 30 s. */
  | { type: 'beat' };

/**
 * The document goes on under a new epoch: who has come to `clock` of the old one builds it from their own records, and
 * nothing is downloaded (D4). Everybody else starts fresh.
 */
export type NewEpoch = { epoch: number; seq: number; tag: string; clock: number };

/** What a tick has for everybody, in one frame: the document's bytes, presence, status. */
export type News = {
  update: Uint8Array | null;
  presence: PresenceNews | null;
  status: RoomStatus | null;
  newEpoch: NewEpoch | null;
};
