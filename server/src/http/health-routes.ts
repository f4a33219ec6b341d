/**
 * For whoever watches over the server: whether it lives (`/healthz`), whether it can serve (`/readyz`: the store answers
 * and nobody has asked it to stop), and its numbers (`/metrics`).
 */
import { Router, type Request } from 'express';
import type { Metrics } from '../observability/metrics.ts';
import type { Store } from '../store/store.ts';

export type HealthOptions = {
  store: Store;
  metrics: Metrics;
  isStopping(): boolean;
  /** `local`: to this machine alone, and not through a web server in front. */
  showMetrics: 'everybody' | 'local' | 'nobody';
};

/** A store that takes longer is as good as none. */
const LONGEST_ANSWER_MS = 2000;
const LOCAL = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

export function createHealthRoutes({ store, metrics, isStopping, showMetrics }: HealthOptions): Router {
  const routes = Router();

  async function canServe(): Promise<boolean> {
    if (isStopping()) return false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), LONGEST_ANSWER_MS);
    });
    const answered = store.check().then(
      () => true,
      () => false,
    );
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  }

  routes.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
  routes.get('/readyz', async (_request, response) => {
    const isReady = await canServe();
    response.status(isReady ? 200 : 503).type('text').send(isReady ? 'ready\n' : 'not ready\n');
  });
  routes.get('/metrics', async (request, response, next) => {
    if (!maySeeMetrics(request, showMetrics)) return next();
    response.set('Content-Type', metrics.contentType).send(await metrics.write());
  });
  return routes;
}

function maySeeMetrics(request: Request, show: HealthOptions['showMetrics']): boolean {
  if (show !== 'local') return show === 'everybody';
  const isForwarded = request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined;
  return !isForwarded && LOCAL.includes(request.socket.remoteAddress ?? '');
}
