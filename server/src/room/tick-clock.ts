/**
 * When a room's next tick is due: the first command after a pause goes at once, then one tick for each window, which grows
 * with the room, so that many commands share one sync to disk and one frame (D3).
 */
const SHORTEST_MS = 10;
const LONGEST_MS = 150;
const PEOPLE_PER_MS = 5;

/** Milliseconds from the beginning of one tick to the next. */
export function tickWindow(people: number): number {
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, people / PEOPLE_PER_MS));
}
