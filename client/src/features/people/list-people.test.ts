import type { Person } from '@evenboard/shared/domain/participant';
import type { Say } from '@evenboard/shared/words/catalogue';
import { describe, expect, it } from 'vitest';
import { listPeople, sayJoined } from './list-people.ts';

const say: Say = (id, values = {}) => [id, ...Object.values(values)].join(' ');

function person(name: string | null, joinedAt: number, state: Person['state'] = 'in'): Person {
  return { name, role: 'participant', state, joinedAt };
}

describe('the list of people', () => {
  const people = new Map([
    ['c', person(null, 30)],
    ['a', person('Ada', 10)],
    ['b', person(null, 20, 'removed')],
    ['d', person(null, 30)],
    ['e', person('Ada', 40)],
  ]);

  it('is in the order in which they came', () => {
    expect(listPeople(people, say).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('[I3] tells everybody apart, and taking one out renumbers nobody', () => {
    expect(listPeople(people, say).map(({ called }) => called)).toEqual([
      'Ada (1)', 'people.nameless 2', 'people.nameless 3', 'people.nameless 4', 'Ada (2)',
    ]);
  });

  it('[I3] a number stays the same when others give a name', () => {
    const named = new Map([...people, ['c', person('Cleo', 30)] as const]);
    expect(listPeople(named, say).find(({ id }) => id === 'd')?.called).toBe('people.nameless 4');
  });

  it('says when somebody joined, with the day only if it is another', () => {
    const now = new Date(2026, 2, 3, 15, 0).getTime();
    expect(sayJoined(new Date(2026, 2, 3, 10, 42).getTime(), now, say)).toBe('people.joinedAt 10:42');
    expect(sayJoined(new Date(2026, 2, 2, 9, 5).getTime(), now, say)).toBe('people.joinedOn 09:05 2 March');
  });
});
