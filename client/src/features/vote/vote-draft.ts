/**
 * What a facilitator has chosen so far for the next vote. Whatever they did not choose stays open, and goes on following
 * the board: a new idea comes in ticked, unless they began from none.
 */
import * as v from 'valibot';
import { UNITS } from './list-candidates.ts';

const idsSchema = v.array(v.string());

const voteDraftSchema = v.object({
  unit: v.nullable(v.picklist(UNITS)),
  /** Areas left out. */
  areasOut: idsSchema,
  /** Where the ticks began, and the choices that were turned over since. */
  from: v.picklist(['all', 'none']),
  turned: idsSchema,
  budget: v.nullable(v.number()),
  cap: v.number(),
});

export type VoteDraft = v.InferOutput<typeof voteDraftSchema>;

export const NEW_DRAFT: VoteDraft = { unit: null, areasOut: [], from: 'all', turned: [], budget: null, cap: 1 };

/** What was kept and cannot be read any more (an older page wrote it) counts as nothing chosen. */
export function readDraft(kept: string): VoteDraft {
  try {
    const read = v.safeParse(voteDraftSchema, JSON.parse(kept));
    return read.success ? read.output : NEW_DRAFT;
  } catch {
    return NEW_DRAFT;
  }
}

export function isTicked({ from, turned }: VoteDraft, id: string): boolean {
  return (from === 'all') !== turned.includes(id);
}

/** The list with that id in it, or without it. */
export function toggle(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
