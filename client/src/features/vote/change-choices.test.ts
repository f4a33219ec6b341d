import { describe, expect, it } from 'vitest';
import { changeChoices } from './change-choices.ts';

describe('changeChoices', () => {
  it('gives a vote, one more, and takes them back one by one', () => {
    const one = changeChoices({ b: 1 }, 'a', 1);
    expect(one).toEqual({ b: 1, a: 1 });
    expect(changeChoices(one, 'a', 1)).toEqual({ b: 1, a: 2 });
    expect(changeChoices({ b: 1, a: 2 }, 'a', -1)).toEqual({ b: 1, a: 1 });
  });

  it('[V1] leaves a choice without votes out, and never goes below none', () => {
    expect(changeChoices({ a: 1 }, 'a', -1)).toEqual({});
    expect(changeChoices({}, 'a', -1)).toEqual({});
  });
});
