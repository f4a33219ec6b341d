/** People in the order in which they came: by it whoever gave no name has a number, the same on every screen and for good. */
import type { Person } from './participant.ts';

export function inJoinOrder(people: ReadonlyMap<string, Person>): [string, Person][] {
  return [...people].sort(([a, one], [b, other]) => one.joinedAt - other.joinedAt || (a < b ? -1 : 1));
}
