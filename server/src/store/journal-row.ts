/**
 * A journal row: the commands of one tick and what they did, in order. The document is built from the rows and from
 * nothing else (D4). A cast leaves a row without person or choice, so that casts and closes order against each other.
 */
import type { PublicEffect } from '@evenboard/shared/document/collections';

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
};

export function listEffects(row: JournalRow): PublicEffect[] {
  return row.commands.flatMap((command) => command.changes.map(({ effect }) => effect));
}

/** The row without any words of that idea, its author's name included. */
export function redactIdea(row: JournalRow, ideaId: string): JournalRow {
  const redact = (record: PublicEffect['record'] | null) =>
    record === null || !('text' in record && 'author' in record)
      ? record
      : { ...record, text: '', author: null, perspective: null };
  return {
    ...row,
    commands: row.commands.map((command) => ({
      ...command,
      changes: command.changes.map((change) =>
        change.effect.collection === 'ideas' && change.effect.id === ideaId
          ? {
              effect: { ...change.effect, record: redact(change.effect.record) } as PublicEffect,
              before: redact(change.before),
            }
          : change,
      ),
    })),
  };
}
