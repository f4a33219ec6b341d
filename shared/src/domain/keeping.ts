/** How long things are kept. After its date a thing is destroyed on disk, and nobody can bring it back. */

const DAY_MS = 24 * 60 * 60 * 1000;

/** The words of a hidden idea, which only facilitators can read. */
export const HIDDEN_WORDS_KEPT_MS = 90 * DAY_MS;

/** What ties a person to what they wrote (S6), counted from when they wrote it. */
export const LINKS_KEPT_MS = 90 * DAY_MS;

/** What a facilitator can choose for the workshop as a whole, in days from the day of choosing. */
export const KEEP_DAYS = [30, 90, 365, 1095] as const;
export type KeepDays = (typeof KEEP_DAYS)[number];

/** What a workshop begins with. */
export const FIRST_KEEP_DAYS: KeepDays = 365;

/** Milliseconds since 1970 at which a workshop is destroyed that is kept for so long from `now`. */
export function keepUntil(now: number, days: KeepDays): number {
  return now + days * DAY_MS;
}
