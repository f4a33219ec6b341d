import { describe, expect, it } from 'vitest';
import type { Choices, RoundOption } from '../domain/round.ts';
import { checkChoices, countSpent, defaultBudget } from './dots.ts';
import { createRandom } from './seeded.test-support.ts';

function optionsOf(ids: readonly string[]): RoundOption[] {
  return ids.map((id) => ({ id, kind: 'idea', letter: id, text: id, ideaIds: [id], area: '' }));
}

const ROUND = { options: optionsOf(['a', 'b', 'c', 'd']), budget: 3, cap: 2 };

describe('dots', () => {
  it('gives a quarter of the choices as votes, at least 3 and at most 8', () => {
    expect([2, 12, 14, 16, 22, 32, 500].map(defaultBudget)).toEqual([3, 3, 4, 4, 6, 8, 8]);
  });

  it('[V1] takes a ballot at its limits, and an empty one', () => {
    expect(checkChoices({ a: 2, b: 1 }, ROUND)).toBeNull();
    expect(checkChoices({}, ROUND)).toBeNull();
  });

  it('[V1] refuses one vote too many, too many for one choice, and a choice that is not in the round', () => {
    expect(checkChoices({ a: 2, b: 2 }, ROUND)).toEqual({ kind: 'overBudget', values: { max: 3 } });
    expect(checkChoices({ a: 3 }, ROUND)).toEqual({ kind: 'overCap', values: { max: 2 } });
    expect(checkChoices({ x: 1 }, ROUND)).toEqual({ kind: 'unknownChoice' });
    expect(checkChoices({ toString: 1 }, ROUND)).toEqual({ kind: 'unknownChoice' });
  });

  it('[V1] of 5,000 random ballots lets through exactly those within every limit', () => {
    const random = createRandom('limits');
    let taken = 0;
    for (let turn = 0; turn < 5000; turn += 1) {
      const ids = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, random(2, 7));
      const choices: Choices = Object.fromEntries(ids.filter(() => random(0, 2) === 1).map((id) => [id, random(1, 4)]));
      const round = { options: optionsOf(['a', 'b', 'c', 'd']), budget: random(1, 9), cap: random(1, 4) };
      const isFine =
        choices['e'] === undefined &&
        choices['f'] === undefined &&
        Math.max(0, ...Object.values(choices)) <= round.cap &&
        countSpent(choices) <= round.budget;
      expect(checkChoices(choices, round) === null).toBe(isFine);
      if (isFine) taken += 1;
    }
    expect(taken).toBeGreaterThan(500);
    expect(taken).toBeLessThan(4500);
  });
});
