/**
 * A sum beside what a board is made of: SQLite guards its log so, but not its file, and a disk that gives back another
 * byte than it was given would show a board that nobody made. Key and contents go in together.
 */
import { crc32 } from 'node:zlib';

type Part = string | number | null;

/** The file is not what was written to it. The code is SQLite's own for that. */
export class DamagedFileError extends Error {
  readonly code = 'SQLITE_CORRUPT';

  constructor(what: string) {
    super(`The data file is damaged: ${what}.`);
  }
}

export function sumRow(...parts: readonly Part[]): number {
  return crc32(parts.join('\n'));
}

/** Rows of an older program have no sum. */
export function needWhole(what: string, sum: number | null, ...parts: readonly Part[]): void {
  if (sum !== null && sum !== sumRow(...parts)) throw new DamagedFileError(`${what} is not as it was written`);
}
