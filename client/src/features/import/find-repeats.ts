/** Rows that say the same, in the same place, as a row before them: somebody may have pasted a list twice. */
import type { ImportRow } from '@evenboard/shared/import/import-row';

export function findRepeats(rows: readonly ImportRow[]): ImportRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    const isRepeat = seen.has(key);
    seen.add(key);
    return isRepeat;
  });
}

/** Neither the case nor spaces make an idea another one. */
function keyOf({ activity, area, idea }: ImportRow): string {
  return [activity, area, idea].map((part) => (part ?? '').normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()).join('\n');
}
