/** Everything over HTTP, put together: security headers, pages, the app's files, the API, downloads, and kind errors. */
import { fileURLToPath } from 'node:url';
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import type { Log } from '../observability/log.ts';
import { messagePage } from '../pages/message-page.ts';
import { createSay } from '../pages/say.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Store } from '../store/store.ts';
import type { Sessions } from '../protocol/sessions.ts';
import { createApiRoutes } from './api-routes.ts';
import { createBoardRoutes } from './board-routes.ts';
import { createDoorRoutes } from './door-routes.ts';
import { createFirstBoardRoute } from './first-board-route.ts';
import { createOrganiserRoutes } from './organiser-routes.ts';
import { createStaticRoutes } from './static-routes.ts';

export type HttpOptions = {
  store: Store;
  rooms: Rooms;
  sessions: Sessions;
  log: Log;
  now(): number;
  /** The address that links say. */
  url(): string;
  /** Lines for screens whose network blocks WebSockets. */
  lines: Router;
  health: Router;
};

export const CLIENT_FOLDER = fileURLToPath(new URL('../../../client/dist/', import.meta.url));

export function createHttpApp(options: HttpOptions): Express {
  const say = createSay();
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(setSafeHeaders);
  app.use(options.health);
  app.use(createStaticRoutes(CLIENT_FOLDER));
  app.use(createDoorRoutes(options, say));
  app.use(createOrganiserRoutes(options, say));
  app.use(createBoardRoutes(options, say, CLIENT_FOLDER));
  app.use('/api', options.lines);
  app.use('/api', createFirstBoardRoute(options));
  app.use('/api', createApiRoutes(options));
  app.use((_request: Request, response: Response) => {
    response.status(404).send(messagePage(say, { kind: 'not-found' }));
  });
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const status = readStatus(error);
    if (status >= 500) options.log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'http.failed');
    if (response.headersSent) return response.end();
    if (request.path.startsWith('/api/')) return response.status(status).json({ problem: status >= 500 ? 'broken' : 'badRequest' });
    response.status(status).send(messagePage(say, { kind: 'broken' }));
  });
  return app;
}

/** No inline script or style, nothing from elsewhere, no address of a page told to others. */
function setSafeHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  next();
}

function readStatus(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
