import { describe, expect, it } from 'vitest';
import { nameIdea } from './name-idea.ts';
import { numberSame } from './number-same.ts';

describe('numberSame', () => {
  it('numbers what begins alike and leaves the rest alone', () => {
    const start = 'Somewhere warm and dry to sit and talk, open every day of the week, with tea and a person who listens';
    const named = [`${start} in the north`, 'Washing machines', `${start} in the south`].map((text, at) => [`idea${at}`, nameIdea(text)] as const);
    expect([...numberSame(named)]).toEqual([['idea0', 1], ['idea2', 2]]);
  });

  it('numbers nothing where all differ', () => {
    expect(numberSame([['a', 'Tea'], ['b', 'Coffee']]).size).toBe(0);
  });
});
