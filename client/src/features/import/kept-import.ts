/**
 * What an import needs to go on after somebody left its screen or loaded the page again: kept in this tab. Where the
 * browser has no room for it, it lives as long as the screen, as it would without this.
 */
import * as v from 'valibot';
import { importIdeas } from '@evenboard/shared/commands/import';
import type { ImportRow } from '@evenboard/shared/import/import-row';
import type { ImportChunk } from './plan.ts';
import type { RowChanges } from './sort-rows.ts';
import type { Source } from './source-panel.tsx';

/** `runner` is the screen that sends the chunks now; null where they wait for somebody to press. */
export type KeptJob = { left: readonly ImportChunk[]; done: number; total: number; runner: string | null };

export type KeptWork = { source: Source; header: readonly string[] | null; changes: RowChanges };

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type KeptImport = {
  job(): KeptJob | null;
  keepJob(job: KeptJob | null): void;
  work(): KeptWork | null;
  keepWork(work: KeptWork | null): void;
};

const nullableText = v.nullable(v.string());
const rowSchema = v.object({ line: v.number(), activity: nullableText, area: nullableText, idea: v.string(), group: nullableText, from: nullableText });
const workSchema = v.object({
  source: v.object({
    text: v.string(),
    fileName: nullableText,
    doubt: v.nullable(v.object({ kind: v.picklist(['windows', 'guessed', 'spoilt']), sample: nullableText })),
  }),
  header: v.nullable(v.array(v.string())),
  mended: v.array(rowSchema),
  leftOut: v.array(v.number()),
  broughtIn: v.array(v.number()),
});
const jobSchema = v.object({ left: v.array(v.unknown()), done: v.number(), total: v.number(), runner: nullableText });

export function createKeptImport(workshopId: string, store: Store): KeptImport {
  const jobKey = `evenboard-import-job-${workshopId}`;
  const workKey = `evenboard-import-${workshopId}`;

  function write(key: string, value: unknown): void {
    try {
      if (value === null) store.removeItem(key);
      else store.setItem(key, JSON.stringify(value));
    } catch {
      // No room: an old state would be worse than none.
      store.removeItem(key);
    }
  }
  function read(key: string): unknown {
    try {
      return JSON.parse(store.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }

  return {
    job() {
      const parsed = v.safeParse(jobSchema, read(jobKey));
      if (!parsed.success || !parsed.output.left.every(isChunk)) return null;
      return { ...parsed.output, left: parsed.output.left.filter(isChunk) };
    },
    keepJob: (job) => write(jobKey, job),
    work() {
      const parsed = v.safeParse(workSchema, read(workKey));
      if (!parsed.success) return null;
      const { source, header, mended, leftOut, broughtIn } = parsed.output;
      const rows = mended.map((row): [number, ImportRow] => [row.line, row]);
      return { source, header, changes: { mended: new Map(rows), leftOut: new Set(leftOut), broughtIn: new Set(broughtIn) } };
    },
    keepWork(work) {
      if (work === null) return write(workKey, null);
      const { mended, leftOut, broughtIn } = work.changes;
      write(workKey, { ...work, changes: undefined, mended: [...mended.values()], leftOut: [...leftOut], broughtIn: [...broughtIn] });
    },
  };
}

function isChunk(value: unknown): value is ImportChunk {
  return v.is(importIdeas.schema, value);
}
