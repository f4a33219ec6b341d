/** `npm run restore -- FILE`: puts a backup in the place of what is there, and keeps that beside it. */
import { existsSync, mkdirSync } from 'node:fs';
import { databaseFile, readConfig } from './config.ts';
import { findRunning } from './running-mark.ts';
import { beginEpochs } from './room/begin-epochs.ts';
import { copyDatabase } from './store/copy-database.ts';
import { replaceDatabase } from './store/replace-database.ts';

async function main(): Promise<void> {
  const [source] = process.argv.slice(2);
  const { dataFolder } = readConfig(process.env);
  if (source === undefined) return fail('Say which backup to put in place: npm run restore -- copy.sqlite');
  if (!existsSync(source)) return fail(`${source} does not exist. Nothing was changed.`);
  const running = findRunning(dataFolder);
  if (running !== null) return fail(`Evenboard is running on ${dataFolder} (process ${running}). Stop it first. Nothing was changed.`);
  mkdirSync(dataFolder, { recursive: true });
  const waiting = `${databaseFile(dataFolder)}.restoring`;
  await copyDatabase(source, waiting);
  const count = beginEpochs(waiting, Date.now());
  const kept = replaceDatabase(databaseFile(dataFolder), waiting);
  process.stdout.write(`${count} workshops are back.${kept === null ? '' : ` What was there before is kept in ${kept}.`}\n`);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => fail(`The backup was not put in place, and what was there is as it was. ${error instanceof Error ? error.message : ''}`));
