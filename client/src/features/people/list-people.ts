/** The people of a workshop in the order in which they came, with something to call each by that tells them apart. */
import type { Person, Role } from '@evenboard/shared/domain/participant';
import type { Say } from '@evenboard/shared/words/catalogue';
import { numberSame } from '../../board/number-same.ts';

export type ListedPerson = { id: string; called: string; role: Role; joinedAt: number; isIn: boolean };

/** Whoever gave no name gets a number, and whoever shares one too: taking somebody out renumbers nobody. */
export function listPeople(people: ReadonlyMap<string, Person>, say: Say): ListedPerson[] {
  const inOrder = [...people].sort(([a, one], [b, other]) => one.joinedAt - other.joinedAt || (a < b ? -1 : 1));
  const twins = numberSame(inOrder.flatMap(([id, { name }]) => (name === null ? [] : [[id, name] as const])));
  let nameless = 0;
  return inOrder.map(([id, { name, role, joinedAt, state }]) => {
    if (name === null) nameless += 1;
    const twin = twins.get(id);
    const shown = twin === undefined ? name : `${name ?? ''} (${twin})`;
    return { id, called: shown ?? say('people.nameless', { n: nameless }), role, joinedAt, isIn: state === 'in' };
  });
}

/** "Joined at 10:42", by the clock of this phone or computer; with the day, unless that is today. */
export function sayJoined(joinedAt: number, now: number, say: Say): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(joinedAt);
  const isToday = new Date(joinedAt).toDateString() === new Date(now).toDateString();
  if (isToday) return say('people.joinedAt', { time });
  return say('people.joinedOn', { time, day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(joinedAt) });
}
