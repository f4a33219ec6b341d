/** The people of a workshop in the order in which they came, with something to call each by that tells them apart. */
import { inJoinOrder } from '@evenboard/shared/domain/join-order';
import type { Person, Role } from '@evenboard/shared/domain/participant';
import type { Say } from '@evenboard/shared/words/catalogue';
import { numberSame } from '../../board/number-same.ts';

export type ListedPerson = { id: string; called: string; role: Role; joinedAt: number; isIn: boolean; isNamed: boolean };

/** Whoever gave no name has the number that their own screen tells them, and whoever shares one has one too: no change renumbers anybody. */
export function listPeople(people: ReadonlyMap<string, Person>, say: Say): ListedPerson[] {
  const inOrder = inJoinOrder(people);
  const twins = numberSame(inOrder.flatMap(([id, { name }]) => (name === null ? [] : [[id, name] as const])));
  return inOrder.map(([id, { name, role, joinedAt, state }], place) => {
    const twin = twins.get(id);
    const shown = twin === undefined ? name : `${name ?? ''} (${twin})`;
    return { id, called: shown ?? say('people.nameless', { n: place + 1 }), role, joinedAt, isIn: state === 'in', isNamed: name !== null };
  });
}

/** "Joined at 10:42", by the clock of this phone or computer; with the day, unless that is today. */
export function sayJoined(joinedAt: number, now: number, say: Say): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(joinedAt);
  const isToday = new Date(joinedAt).toDateString() === new Date(now).toDateString();
  if (isToday) return say('people.joinedAt', { time });
  return say('people.joinedOn', { time, day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(joinedAt) });
}
