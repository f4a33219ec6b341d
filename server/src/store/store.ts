/**
 * The store port: what Evenboard needs of a database. `commit` is the only way that anything of a workshop is written,
 * and what it has answered for is on disk. Errors are answers; only a broken store throws.
 */
import type { Choices } from '@evenboard/shared/domain/round';
import type { PrivateName, PublicEffect } from '@evenboard/shared/document/collections';
import type { Refusal } from '@evenboard/shared/domain/refusal';
import type { JournalCommand, JournalRow } from './journal-row.ts';

export type WorkshopEntry = { id: string; code: string; codeKey: string; epoch: number; createdAt: number; keepUntil: number };

/**
 * `facilitator` and `personal` secrets are links; a `session` is what one was traded for; a `visit` is a session on a
 * computer that is not one's own. Kept as hashes only.
 */
export type SecretKind = 'facilitator' | 'personal' | 'session' | 'visit';
export type SecretEntry = { hash: string; kind: SecretKind; workshopId: string; personId: string; createdAt: number };

/** Who a private record is for: one person's id, or everybody who runs the workshop. */
export const FACILITATORS = 'facilitators';
export type PrivateRow = { audience: string; collection: PrivateName; id: string; record: unknown };

/** What became of a command, kept so that a repeat gets the same answer (J2). */
export type HandledRow = {
  outbox: string;
  number: number;
  personId: string;
  /** The document's clock that shows it, or why it was refused. */
  clock: number | null;
  refusal: Refusal | null;
  /** The journal row that it stands in, or would have stood in: which epoch its clock belongs to. */
  seq: number;
};

/** All records as an epoch begins with them, so that a room is loaded without the rows before. */
export type EpochStart = { seq: number; epoch: number; records: readonly PublicEffect[] };

/** A ballot that is being cast. `voter` is an HMAC under the round's key, never a person's id. */
export type CastRow = { roundId: string; voter: string; personId: string; choices: Choices };
export type RoundKey = { roundId: string; key: string };

/** Everything that one tick changes in one workshop: all of it is stored, or none. */
export type RoomBatch = {
  workshopId: string;
  rows: readonly JournalRow[];
  privateRows: readonly PrivateRow[];
  handled: readonly HandledRow[];
  newRoundKeys: readonly RoundKey[];
  casts: readonly CastRow[];
  /** Rounds that end: ballots are shuffled into a table without voters, the key is destroyed. */
  endedRounds: readonly { roundId: string; keepBallots: boolean }[];
  /** Ideas whose words leave every journal row. */
  redactedIdeas: readonly string[];
  /** Stands where a row of the batch begins an epoch. */
  epochStart: EpochStart | null;
};

/** The disk is full; another program holds the file; or anything else: the same may or may not help next time. */
export type DiskProblem = 'full' | 'busy' | 'broken';

export type CommitResult =
  | { ok: true; closedBallots: ReadonlyMap<string, readonly Choices[]> }
  /**
   * What is on disk is not what the room takes it to be: somebody else wrote this seq, or handled this command, first; or
   * the workshop has been erased.
   */
  | { ok: false; reason: 'lostRace' }
  /** Not answered for. A disk may fail after it has written, so the same batch may meet itself later: `lostRace`. */
  | { ok: false; reason: 'failed'; problem: DiskProblem };

export type StoredRoom = {
  entry: WorkshopEntry;
  /** The newest, or null where the rows go back to the beginning. */
  epochStart: EpochStart | null;
  /** From the row that begins the epoch on. */
  rows: readonly JournalRow[];
  privateRows: readonly PrivateRow[];
  outboxes: readonly { outbox: string; personId: string; last: number }[];
  roundKeys: readonly RoundKey[];
  /** Ballots of open rounds. */
  casts: readonly Pick<CastRow, 'roundId' | 'voter' | 'choices'>[];
  closedBallots: readonly { roundId: string; choices: Choices }[];
};

export type Store = {
  addWorkshop(entry: WorkshopEntry): Promise<'added' | 'taken'>;
  findWorkshop(id: string): Promise<WorkshopEntry | null>;
  findWorkshopByCode(codeKey: string): Promise<WorkshopEntry | null>;
  loadRoom(workshopId: string, from?: 'epochStart' | 'beginning'): Promise<StoredRoom | null>;
  findHandled(workshopId: string, outbox: string, number: number): Promise<HandledRow | null>;
  /** An accepted command as it stands in the journal; null for one that names no author. */
  findCommand(workshopId: string, outbox: string, number: number): Promise<JournalCommand | null>;
  commit(batch: RoomBatch): Promise<CommitResult>;
  addSecret(entry: SecretEntry): Promise<void>;
  findSecret(hash: string): Promise<SecretEntry | null>;
  removeSecret(hash: string): Promise<void>;
  /** All of one kind, whoever's they are. */
  removeSecrets(workshopId: string, kind: SecretKind): Promise<void>;
  /** Destroys what has come to its date: the words of hidden ideas, and what ties people to their words. */
  purge(now: number): Promise<void>;
  /** Destroys all that is kept of workshops whose time is over, their sessions and links too. Answers with their ids. */
  eraseEnded(now: number): Promise<string[]>;
  /** Throws where the store can be neither read nor written. */
  check(): Promise<void>;
  close(): Promise<void>;
};
