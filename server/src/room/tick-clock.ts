/**
 * When a room's next tick, and its next presence, are due: the first after a pause goes at once, then one for each window,
 * which grows with the room and with the load of the server, so that many commands share one sync to disk and one frame (D3).
 */
const SHORTEST_MS = 10;
const LONGEST_MS = 150;
const PEOPLE_PER_MS = 5;

const SHORTEST_PRESENCE_MS = 50;
const LONGEST_PRESENCE_MS = 300;
const PEOPLE_PER_PRESENCE_MS = 2.5;

/** Milliseconds from the beginning of one tick to the next. `stretch` from the load gauge: 1 is none. */
export function tickWindow(people: number, stretch: number): number {
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, people / PEOPLE_PER_MS) * stretch);
}

/** Milliseconds from one telling of presence by itself to the next. */
export function presenceWindow(people: number, stretch: number): number {
  return Math.min(LONGEST_PRESENCE_MS, Math.max(SHORTEST_PRESENCE_MS, people / PEOPLE_PER_PRESENCE_MS) * stretch);
}
