/**
 * A journal row: the commands of one tick and what they did, in order. The document is built from the rows and from
 * nothing else (D4). A cast leaves a row without person or choice, so that casts and closes order against each other.
 */
import type { PublicEffect } from '@evenboard/shared/document/collections';
import type { Idea } from '@evenboard/shared/domain/idea';
import { rewordOptions, type Round } from '@evenboard/shared/domain/round';

export type JournalChange = { effect: PublicEffect; before: PublicEffect['record'] | null };

export type JournalCommand = {
  name: string;
  /** Who did it; null where it is anonymous on purpose (J4). */
  actor: string | null;
  /** How its author can name it again, to undo it. Left out where the actor is. */
  outbox: string | null;
  number: number | null;
  changes: readonly JournalChange[];
};

export type JournalRow = {
  seq: number;
  /** Random: two histories that parted differ in it even where their numbers agree. */
  tag: string;
  at: number;
  commands: readonly JournalCommand[];
  /** The document is built anew from the records as they stand, under this epoch (D4). Such a row has no commands. */
  epoch?: number;
};

export function listEffects(row: JournalRow): PublicEffect[] {
  return row.commands.flatMap((command) => command.changes.map(({ effect }) => effect));
}

/** Until when the workshop is kept, where the row says so. */
export function readKeepUntil(row: JournalRow): number | null {
  const said = listEffects(row).flatMap((effect) => (effect.collection === 'workshop' ? [effect.record.keepUntil ?? null] : []));
  return said.at(-1) ?? null;
}

/** The row without anything that says who did it: from here on it is anonymous on purpose (J4). */
export function untieRow(row: JournalRow): JournalRow {
  return { ...row, commands: row.commands.map((command) => ({ ...command, actor: null, outbox: null, number: null })) };
}

/** The row without any words of that idea, its author's name included, in the options of votes too. */
export function redactIdea(row: JournalRow, ideaId: string): JournalRow {
  return { ...row, commands: row.commands.map((command) => redactCommand(command, ideaId)) };
}

function redactCommand(command: JournalCommand, ideaId: string): JournalCommand {
  const changes = command.changes.map(({ effect, before }) => ({
    effect: redactEffect(effect, ideaId),
    before: before === null ? null : redactRecord(effect, before, ideaId),
  }));
  return { ...command, changes };
}

export function redactEffect(effect: PublicEffect, ideaId: string): PublicEffect {
  // Sound: what is redacted keeps the form of what it was.
  return { ...effect, record: redactRecord(effect, effect.record, ideaId) } as PublicEffect;
}

type AnyRecord = PublicEffect['record'];

function redactRecord({ collection, id }: PublicEffect, record: AnyRecord, ideaId: string): AnyRecord {
  // Sound: a record that was stored under `ideas` is an idea, and one under `rounds` a round.
  if (collection === 'ideas' && id === ideaId) return { ...(record as Idea), text: '', author: null, perspective: null };
  return collection === 'rounds' ? (rewordOptions(record as Round, ideaId, '') ?? record) : record;
}
