import { describe, expect, it } from 'vitest';
import { compareWhole, createIdeas } from './run-whole.test-support.ts';
import { WORKSHOP_IDEAS } from './workshop-ideas.test-support.ts';

const TEXTS = WORKSHOP_IDEAS.map(([, text]) => text);

function twinsOf(texts: readonly string[]): [string, string][] {
  const ideas = createIdeas(texts);
  const textOf = (id: string) => ideas.find((idea) => idea.id === id)?.text ?? '';
  return compareWhole(ideas).twins.map(({ one, two }) => [textOf(one), textOf(two)]);
}

describe('Ideas that may be the same', () => {
  it('are none among ideas on one topic', () => {
    expect(twinsOf(TEXTS)).toEqual([]);
  });

  it.each([
    ['Keep public toilets open at night', 'keep the public toilets open in the night!'],
    ['Phone chargers in the library', 'Phone charging in libraries'],
    ['Shorter housing forms', 'Housing forms should be shorter'],
    ['Ask us before you decide', 'Ask us first, before you decide'],
  ])('"%s" and "%s"', (one, two) => {
    expect(twinsOf([...TEXTS.filter((text) => text !== one), one, two])).toContainEqual([one, two]);
  });

  it('come once for each idea at most, the nearest first', () => {
    const twins = twinsOf(['Lend umbrellas at work', 'Umbrellas by the door', ...Array.from({ length: 20 }, () => 'Umbrellas'), ...TEXTS]);
    expect(twins.length).toBeLessThan(23);
    expect(twins[0]).toEqual(['Umbrellas', 'Umbrellas']);
  });

  it('are not told again once they are in a group, nor taken out of one', () => {
    const ideas = createIdeas(['Warm coats', 'Warm coats', 'Beds', 'Bread', 'Umbrellas']);
    const together = ideas.map((idea) => ({ ...idea, clusterId: 'both' }));
    const apart = ideas.map((idea, at) => ({ ...idea, clusterId: `group ${at}` }));
    const oneIn = ideas.map((idea, at) => ({ ...idea, clusterId: at === 0 ? 'one' : null }));
    expect(compareWhole(together).twins).toEqual([]);
    expect(compareWhole(apart).twins).toEqual([]);
    expect(compareWhole(oneIn).twins.map(({ one, two }) => [one, two])).toEqual([['i0000', 'i0001']]);
  });
});
