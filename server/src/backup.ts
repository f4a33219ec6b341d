/** `npm run backup -- FILE`: a copy of everything, also while Evenboard runs. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { databaseFile, readConfig } from './config.ts';
import { copyDatabase } from './store/copy-database.ts';

async function main(): Promise<void> {
  const [target] = process.argv.slice(2);
  const source = databaseFile(readConfig(process.env).dataFolder);
  if (target === undefined) return fail('Say where the copy is to go: npm run backup -- copy.sqlite');
  if (!existsSync(source)) return fail(`There is nothing to copy: ${source} does not exist. Set EVENBOARD_DATA to the data folder.`);
  if (existsSync(target)) return fail(`${target} is there already. Nothing was copied. Choose another name.`);
  await copyDatabase(source, target);
  process.stdout.write(`Everything is copied to ${resolve(target)}. Keep it safe: it holds people's words.\n`);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => fail(`The copy did not work. Nothing was changed. ${error instanceof Error ? error.message : ''}`));
