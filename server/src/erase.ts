/** `npm run erase -- "three words"`: deletes one workshop, for good. While Evenboard runs, it does so within ten minutes. */
import { existsSync } from 'node:fs';
import { canonicalCode, readJoinCode } from '@evenboard/shared/domain/join-words';
import { WORKSHOP_ID } from '@evenboard/shared/domain/workshop';
import { databaseFile, readConfig } from './config.ts';
import { createRoomState } from './room/room-state.ts';
import { findRunning } from './running-mark.ts';
import { openSqliteTables, type SqliteTables } from './store/sqlite-tables.ts';

function main(): void {
  const [words, sure] = process.argv.slice(2);
  const { dataFolder } = readConfig(process.env);
  const file = databaseFile(dataFolder);
  if (words === undefined) return fail('Say which workshop, by its three words: npm run erase -- "river lemon seven"');
  if (!existsSync(file)) return fail(`There is nothing to delete: ${file} does not exist. Set EVENBOARD_DATA to the data folder.`);
  const code = readJoinCode(words);
  const tables = openSqliteTables(file);
  try {
    const entry = code.kind === 'ok' ? tables.findWorkshopByCode(canonicalCode(code.code)) : null;
    if (entry === null) return fail(`No workshop has the words "${words}". Nothing was deleted.`);
    const title = readTitle(tables, entry.id);
    if (sure !== '--yes') return fail(`This deletes "${title}" for good, with every idea and vote in it. To do so: npm run erase -- "${words}" --yes`);
    tables.endWorkshop(entry.id, Date.now());
    if (findRunning(dataFolder) !== null) return say(`"${title}" is deleted within ten minutes, by the Evenboard that is running.`);
    tables.eraseEnded(Date.now());
    tables.clearLog();
    say(`"${title}" is deleted. Backups that were made before still hold it.`);
  } finally {
    tables.close();
  }
}

function readTitle(tables: SqliteTables, id: string): string {
  const stored = tables.loadRoom(id);
  return (stored === null ? null : createRoomState(stored).records.read('workshop', WORKSHOP_ID)?.title) ?? '';
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

try {
  main();
} catch (error) {
  fail(`Nothing was deleted. ${error instanceof Error ? error.message : ''}`);
}
