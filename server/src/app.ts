/** Puts the server together: rooms over the store, pages and API over HTTP, sockets beside them on the same port. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findNetworkUrl, type Config } from './config.ts';
import { createHealthRoutes } from './http/health-routes.ts';
import { createHttpApp } from './http/http-app.ts';
import { createSessions } from './protocol/sessions.ts';
import type { Log } from './observability/log.ts';
import { createLoadGauge } from './observability/load-gauge.ts';
import { createMetrics } from './observability/metrics.ts';
import { createRooms } from './room/rooms.ts';
import { createHttpLines } from './socket/line-routes.ts';
import { createPersonRates } from './socket/person-rates.ts';
import { createSocketServer } from './socket/socket-server.ts';
import type { Store } from './store/store.ts';

const TIDY_MS = 15_000;
/** `npm run erase` says ten minutes. */
const PURGE_MS = 10 * 60_000;

export type App = { url: string; port: number; close(): Promise<void> };

export type AppOptions = { config: Config; store: Store; log: Log; now?: () => number; compactAfter?: number; purgeEveryMs?: number };

export async function startApp({ config, store, log, now = Date.now, purgeEveryMs = PURGE_MS, ...limits }: AppOptions): Promise<App> {
  // Also shows that the store can be read and written, before anybody is told that all is ready.
  await destroyDue();
  const metrics = createMetrics(() => rooms.count());
  const rooms = createRooms(store, now, { ...limits, onTick: metrics.countTick, stretch: createLoadGauge().stretch });
  let isStopping = false;
  const sessions = createSessions(store, { now, isSecure: config.url?.startsWith('https:') === true });
  let url = config.url ?? '';
  const doors = { rooms, sessions, rates: createPersonRates(), now, log, onDropped: metrics.countDropped };
  const health = createHealthRoutes({ store, metrics, isStopping: () => isStopping, showMetrics: config.showMetrics });
  const lines = createHttpLines(doors);
  const http = createHttpApp({ store, rooms, sessions, log, now, url: () => url, lines: lines.routes, health });
  const server = createServer(http);
  const sockets = createSocketServer(server, doors);
  const port = await listen(server, config);
  if (url === '') url = findNetworkUrl(port);
  const tidying = setInterval(() => void rooms.tidy(), TIDY_MS);
  const purging = setInterval(() => void purge().catch(() => log.error('purge.failed')), purgeEveryMs);
  log.info({ port }, 'app.started');

  /** The ids of workshops that are no more. */
  async function destroyDue(): Promise<string[]> {
    await store.purge(now());
    return store.eraseEnded(now());
  }

  async function purge(): Promise<void> {
    const erased = await destroyDue();
    for (const id of erased) await rooms.end(id);
    if (erased.length > 0) log.info({ workshops: erased.length }, 'workshops.erased');
  }

  return {
    url,
    port,
    async close() {
      isStopping = true;
      clearInterval(tidying);
      clearInterval(purging);
      const closed = new Promise((done) => server.close(done));
      // Commands that have arrived are committed and answered before the line is cut.
      await rooms.closeAll();
      sockets.close();
      lines.close();
      server.closeAllConnections();
      await closed;
      metrics.stop();
      log.info('app.stopped');
    },
  };
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      // Sound: a TCP server that listens has an address with a port.
      resolve((server.address() as AddressInfo).port);
    });
  });
}
