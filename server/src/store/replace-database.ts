/** Puts a database in another's place. The old one is renamed and not deleted, with its log, so that nothing is ever lost. */
import { existsSync, renameSync } from 'node:fs';

const LOGS = ['-wal', '-shm'];

/** Answers with the old one's new name, or null where there was none. */
export function replaceDatabase(place: string, next: string): string | null {
  let kept: string | null = null;
  if (existsSync(place)) {
    kept = freeName(`${place}.before-restore`);
    for (const log of LOGS) if (existsSync(place + log)) renameSync(place + log, kept + log);
    renameSync(place, kept);
  }
  renameSync(next, place);
  return kept;
}

function freeName(wanted: string): string {
  for (let number = 1; ; number += 1) if (!existsSync(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
