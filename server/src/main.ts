/** Starts Evenboard: settings, database, server; prints the address; ends cleanly when it is asked to. */
import { mkdirSync } from 'node:fs';
import { startApp } from './app.ts';
import { ConfigProblem, databaseFile, readConfig } from './config.ts';
import { markRunning } from './running-mark.ts';
import { createLog } from './observability/log.ts';
import { createSqliteStore } from './store/create-sqlite-store.ts';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  mkdirSync(config.dataFolder, { recursive: true });
  const unmark = markRunning(config.dataFolder);
  const log = createLog(config.logLevel);
  const store = createSqliteStore(databaseFile(config.dataFolder));
  const app = await startApp({ config, store, log });
  process.stdout.write(`\nEvenboard is ready. Open ${app.url}\nTo stop it, press Ctrl-C. Nothing is lost.\n\n`);

  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    await app.close();
    await store.close();
    unmark();
    process.exit(0);
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});

function explain(error: unknown): string {
  if (error instanceof ConfigProblem) return `Evenboard did not start. ${error.message}`;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'Evenboard did not start. Its port is in use. Stop the other program, or set PORT to another number.';
  if (code === 'EACCES' || code === 'EROFS') return 'Evenboard did not start. It may not write to its data folder. Set EVENBOARD_DATA to one that it may write to.';
  if (typeof code === 'string' && code.startsWith('SQLITE_')) {
    return 'Evenboard did not start. It cannot read its data file, evenboard.sqlite. Put a backup in its place, or move it away to begin anew.';
  }
  return `Evenboard did not start. ${error instanceof Error ? error.message : String(error)}`;
}
