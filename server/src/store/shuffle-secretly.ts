/** A shuffle that nobody can work back: the order in which votes came in must not survive the close (S4). */
import { randomInt } from 'node:crypto';

export function shuffleSecretly<Item>(items: readonly Item[]): Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const held = shuffled[last];
    const swapped = shuffled[other];
    if (held === undefined || swapped === undefined) continue;
    shuffled[last] = swapped;
    shuffled[other] = held;
  }
  return shuffled;
}
