/** The people of a workshop in the order in which they came, with something to call those by who gave no name. */
import type { Person, Role } from '@evenboard/shared/domain/participant';

export type ListedPerson = { id: string; name: string | null; number: number; role: Role; isIn: boolean };

/** `number` counts people without a name, so that one can be told from another and keeps their number. */
export function listPeople(people: ReadonlyMap<string, Person>): ListedPerson[] {
  const inOrder = [...people].sort(([a, one], [b, other]) => one.joinedAt - other.joinedAt || (a < b ? -1 : 1));
  let nameless = 0;
  return inOrder.map(([id, { name, role, state }]) => {
    if (name === null) nameless += 1;
    return { id, name, number: nameless, role, isIn: state === 'in' };
  });
}
