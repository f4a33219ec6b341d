/**
 * How busy the load generator itself is. When its own loop is late, what it measures is itself: a run whose delay p99
 * passes the limit is marked "generator-bound" and says nothing of the server's limit.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export const MOST_LOOP_DELAY_MS = 20;
const RESOLUTION_MS = 5;
const NS_PER_MS = 1e6;

export type GeneratorLoad = { loopDelayP99Ms: number; cpuSeconds: number; seconds: number; isBound: boolean };

/** Begins to watch; the returned function ends it and tells. */
export function watchGenerator(): () => GeneratorLoad {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  delays.enable();
  return () => {
    delays.disable();
    const { user, system } = process.cpuUsage(cpuBefore);
    // The histogram holds the time between two looks, the planned wait included.
    const loopDelayP99Ms = Math.max(0, delays.percentile(99) / NS_PER_MS - RESOLUTION_MS);
    const seconds = (performance.now() - startedAt) / 1000;
    return { loopDelayP99Ms, cpuSeconds: (user + system) / 1e6, seconds, isBound: loopDelayP99Ms > MOST_LOOP_DELAY_MS };
  };
}
