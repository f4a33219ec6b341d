/**
 * How much of its time the event loop is busy, as a factor by which waiting times may grow: a server that has air answers
 * at once, one that is short of it gathers more into each write (D3).
 */
import { performance, type EventLoopUtilization } from 'node:perf_hooks';

export type LoadGauge = {
  /** 1 with air to breathe, up to 6 when there is none. */
  stretch(): number;
};

const LOOK_MS = 250;
const AIRY = 0.35;
const FULL = 0.85;
const LONGEST = 6;
/** How much of the newest look counts: one busy moment is not yet a load. */
const FRESH = 0.4;

export type Look = { now(): number; utilization(since?: EventLoopUtilization): EventLoopUtilization };

export function createLoadGauge(look: Look = { now: () => performance.now(), utilization: (since) => performance.eventLoopUtilization(since) }): LoadGauge {
  let lookedAt = look.now();
  let since = look.utilization();
  let busy = 0;
  return {
    stretch() {
      const now = look.now();
      if (now - lookedAt >= LOOK_MS) {
        busy += (look.utilization(since).utilization - busy) * FRESH;
        since = look.utilization();
        lookedAt = now;
      }
      const share = Math.min(1, Math.max(0, (busy - AIRY) / (FULL - AIRY)));
      return 1 + share * (LONGEST - 1);
    },
  };
}
