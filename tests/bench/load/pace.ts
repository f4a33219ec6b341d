/**
 * Keeps a steady beat for many people: everybody acts once an interval, each at a moment of their own, so that the load
 * is even. What is late is caught up with; how late the loop was is measured apart (see generator-load).
 */
import { createSeededRandom } from '../../support/seeded-random.ts';

export type Pace = { stop(): void };

export type Beat<Person> = { everyMs: number; act(person: Person): void };

const LOOK_MS = 1;
const SEED = 11;

export function startPace<Person>(people: readonly Person[], beats: readonly Beat<Person>[]): Pace {
  const startedAt = performance.now();
  const rounds = beats.map((beat, at) => createRound(people, beat, SEED + at));
  const timer = setInterval(() => {
    const elapsed = performance.now() - startedAt;
    for (const round of rounds) round(elapsed);
  }, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}

/** As the interval is the same for all, the order of the first round is the order of every round. */
function createRound<Person>(people: readonly Person[], { everyMs, act }: Beat<Person>, seed: number): (elapsedMs: number) => void {
  const random = createSeededRandom(seed);
  const order = people.map((person) => ({ person, offset: random.next() * everyMs })).sort((a, b) => a.offset - b.offset);
  let turn = 0;
  return (elapsedMs) => {
    for (; order.length > 0; turn += 1) {
      const next = order[turn % order.length];
      if (next === undefined || next.offset + Math.floor(turn / order.length) * everyMs > elapsedMs) return;
      act(next.person);
    }
  };
}
