/** One rate for all the lines of a person, kept while there are any: a second tab does not make anybody faster. */
import { createRateLimit, type RateLimit } from '../protocol/rate-limit.ts';

export type PersonRates = {
  take(personId: string): RateLimit;
  giveBack(personId: string): void;
};

const BURST = 240;
const PER_SECOND = 60;

export function createPersonRates(): PersonRates {
  const rates = new Map<string, { rate: RateLimit; lines: number }>();
  return {
    take(personId) {
      const kept = rates.get(personId) ?? { rate: createRateLimit(BURST, PER_SECOND), lines: 0 };
      kept.lines += 1;
      rates.set(personId, kept);
      return kept.rate;
    },
    giveBack(personId) {
      const kept = rates.get(personId);
      if (kept === undefined) return;
      kept.lines -= 1;
      if (kept.lines === 0) rates.delete(personId);
    },
  };
}
