/**
 * Slows down guessing of join codes. Only wrong words count, so that 200 people behind one office address can join at
 * once; addresses are kept in memory for a minute and written nowhere.
 */
const WINDOW_MS = 60_000;
const WRONG_ALLOWED = 30;
const MOST_ADDRESSES = 10_000;

export type WrongWordsLimit = { waitSeconds(address: string): number; countWrong(address: string): void };

export function createWrongWordsLimit(now: () => number): WrongWordsLimit {
  const wrong = new Map<string, { count: number; since: number }>();

  function current(address: string): { count: number; since: number } {
    const kept = wrong.get(address);
    return kept === undefined || now() - kept.since >= WINDOW_MS ? { count: 0, since: now() } : kept;
  }

  return {
    waitSeconds(address) {
      const { count, since } = current(address);
      return count < WRONG_ALLOWED ? 0 : Math.max(1, Math.ceil((since + WINDOW_MS - now()) / 1000));
    },
    countWrong(address) {
      if (wrong.size >= MOST_ADDRESSES) wrong.clear();
      const { count, since } = current(address);
      wrong.set(address, { count: count + 1, since });
    },
  };
}
