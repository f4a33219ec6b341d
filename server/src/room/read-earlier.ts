/** Reads from the store what a tick must know of the past: answers to repeats, and commands that are to be undone. */
import { UNDO } from '@evenboard/shared/commands/everyday';
import { undoSchema } from '@evenboard/shared/commands/undo';
import type { JournalCommand } from '../store/journal-row.ts';
import type { HandledRow, Store } from '../store/store.ts';
import * as v from 'valibot';
import type { Earlier, Submission } from './evaluate-tick.ts';
import type { RoomState } from './room-state.ts';

/** Throws where the store cannot be read: to call a change unknown that is on disk would be untrue. */
export async function readEarlier(store: Store, state: RoomState, submissions: readonly Submission[]): Promise<Earlier> {
  const workshopId = state.entry.id;
  const handled = new Map<string, HandledRow>();
  const undone = new Map<string, JournalCommand>();
  for (const { message } of submissions) {
    if (message.number <= (state.outboxes.get(message.outbox)?.last ?? 0)) {
      const row = await store.findHandled(workshopId, message.outbox, message.number);
      if (row !== null) handled.set(`${message.outbox}/${message.number}`, row);
    } else {
      const target = readTarget(message);
      if (target === null || undone.has(target.key)) continue;
      const command = await store.findCommand(workshopId, target.outbox, target.number);
      if (command !== null) undone.set(target.key, command);
    }
  }
  return { handled, undone };
}

/**
 * The first submissions that can be judged together: an undo of a command that stands before it in the same queue waits
 * for the next tick, when that command is in the journal.
 */
export function cutForTick(queue: readonly Submission[]): { now: Submission[]; later: Submission[] } {
  const seen = new Set<string>();
  for (const [place, { message }] of queue.entries()) {
    const target = readTarget(message);
    if (target !== null && seen.has(target.key)) return { now: queue.slice(0, place), later: queue.slice(place) };
    seen.add(`${message.outbox}/${message.number}`);
  }
  return { now: [...queue], later: [] };
}

function readTarget(message: Submission['message']): { key: string; outbox: string; number: number } | null {
  const target = message.name === UNDO ? v.safeParse(undoSchema, message.args) : null;
  return target?.success === true ? { ...target.output, key: `${target.output.outbox}/${target.output.number}` } : null;
}
