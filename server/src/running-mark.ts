/** Says in the data folder that a server is running on it, so that nobody puts a backup under its feet. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE_NAME = 'evenboard.pid';

export function markRunning(dataFolder: string): () => void {
  const file = join(dataFolder, FILE_NAME);
  writeFileSync(file, `${process.pid}\n`);
  return () => rmSync(file, { force: true });
}

/** The process that runs on this folder, or null: one that was killed leaves its mark and is not there. */
export function findRunning(dataFolder: string): number | null {
  try {
    const running = Number(readFileSync(join(dataFolder, FILE_NAME), 'utf8'));
    process.kill(running, 0);
    return running === process.pid ? null : running;
  } catch (error) {
    // There, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? -1 : null;
  }
}
