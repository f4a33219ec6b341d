/** A bucket of tokens: `burst` at once, then `perSecond`. Says honestly how long to wait. */
export type RateLimit = {
  /** Null when there was room, else the seconds to wait. */
  take(cost: number, nowMs: number): number | null;
};

export function createRateLimit(burst: number, perSecond: number): RateLimit {
  let tokens = burst;
  let lastMs: number | null = null;
  return {
    take(cost, nowMs) {
      // A clock that was set back gives nothing and takes nothing.
      const passedMs = Math.max(0, nowMs - (lastMs ?? nowMs));
      tokens = Math.min(burst, tokens + (passedMs / 1000) * perSecond);
      lastMs = nowMs;
      if (tokens < cost) return Math.ceil((cost - tokens) / perSecond);
      tokens -= cost;
      return null;
    },
  };
}
