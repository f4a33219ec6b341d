import type { Person } from '@evenboard/shared/domain/participant';
import { describe, expect, it } from 'vitest';
import { listPeople } from './list-people.ts';

function person(name: string | null, joinedAt: number, state: Person['state'] = 'in'): Person {
  return { name, role: 'participant', state, joinedAt };
}

describe('the list of people', () => {
  const people = new Map([
    ['c', person(null, 30)],
    ['a', person('Ada', 10)],
    ['b', person(null, 20, 'removed')],
    ['d', person(null, 30)],
  ]);

  it('is in the order in which they came', () => {
    expect(listPeople(people).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('numbers those without a name, and taking one out renumbers nobody', () => {
    const nameless = listPeople(people).filter(({ name }) => name === null);
    expect(nameless.map(({ id, number }) => [id, number])).toEqual([['b', 1], ['c', 2], ['d', 3]]);
  });
});
