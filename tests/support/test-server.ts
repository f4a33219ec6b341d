/** A whole server in this process, on a free port and a folder of its own; `restart` is a clean stop and a new start. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type App } from '@evenboard/server/app';
import { createLog } from '@evenboard/server/observability/log';
import { createSqliteStore } from '@evenboard/server/store/create-sqlite-store';
import type { Store } from '@evenboard/server/store/store';

export type TestServer = {
  readonly url: string;
  readonly file: string;
  restart(): Promise<void>;
  close(): Promise<void>;
};

export type TestServerOptions = {
  /** Another store than SQLite, or one laid around it. */
  openStore?: (file: string) => Store;
  now?: () => number;
  /** Writes beyond what the records need, after which a document begins anew. */
  compactAfter?: number;
  purgeEveryMs?: number;
};

export async function startTestServer({ openStore = createSqliteStore, now = Date.now, ...limits }: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'evenboard-test-'));
  const file = join(folder, 'evenboard.sqlite');
  let running: { app: App; store: Store } | null = null;
  let port = 0;

  async function start(): Promise<void> {
    const store = openStore(file);
    const config = { port, host: '127.0.0.1', dataFolder: folder, url: null, logLevel: 'silent', showMetrics: 'local' as const };
    const app = await startApp({ config, store, log: createLog('silent'), now, ...limits });
    port = app.port;
    running = { app, store };
  }

  async function stop(): Promise<void> {
    await running?.app.close();
    await running?.store.close();
    running = null;
  }

  await start();
  return {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    file,
    async restart() {
      await stop();
      await start();
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
