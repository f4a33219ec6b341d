import { describe, expect, it } from 'vitest';
import { chooseStep, NOT_YET, noteGroup, readOffer } from './follow.ts';

describe('following the group', () => {
  it('leads from the waiting screen into the first step', () => {
    expect(noteGroup(NOT_YET, null)).toBe(NOT_YET);
    expect(noteGroup(NOT_YET, 'collect').seen).toBe('collect');
  });

  it('[I2] offers the next step and does not move anybody', () => {
    const there = noteGroup(NOT_YET, 'collect');
    expect(noteGroup(there, 'group').seen).toBe('collect');
    expect(readOffer(there, 'collect')).toBe('none');
    expect(readOffer(there, 'group')).toBe('movedOn');
  });

  it('says that I look elsewhere when it was I who left', () => {
    const left = chooseStep('collect', 'vote');
    expect(readOffer(left, 'vote')).toBe('elsewhere');
    expect(readOffer(left, 'results')).toBe('movedOn');
  });

  it('makes no offer once the group comes to where I am', () => {
    const early = chooseStep('vote', 'group');
    const met = noteGroup(early, 'vote');
    expect(readOffer(met, 'vote')).toBe('none');
    expect(readOffer(met, 'results')).toBe('movedOn');
  });

  it('keeps the same object while nothing changes', () => {
    const there = noteGroup(NOT_YET, 'collect');
    expect(noteGroup(there, 'collect')).toBe(there);
  });
});
