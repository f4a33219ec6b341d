import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';

/** The text with each first suggestion put in its place. */
function reworded(text: string): string {
  return lint(text).reduceRight((words, { start, end, suggestions }) => {
    return words.slice(0, start) + (suggestions[0] ?? words.slice(start, end)) + words.slice(end);
  }, text);
}

describe('hard words', () => {
  it.each([
    ['Utilise empty homes', 'Use empty homes'],
    ['We utilized and are utilizing it', 'We used and are using it'],
    ['The work commenced prior to May', 'The work started before May'],
    ['an initiative for a cohort', 'a project for a group'],
    ['This facilitates access, e.g. by phone', 'This helps with access, for example by phone'],
    ['Its remit is to expedite repairs', 'Its role is to speed up repairs'],
    ['a holistic view', 'a whole-person view'],
    ['mitigating harm', 'reducing harm'],
  ])('%j becomes %j', (text, expected) => {
    expect(reworded(text)).toBe(expected);
  });

  it('names its source', () => {
    expect(lint('utilise it')[0]?.source).toBe('GOV.UK A to Z style guide');
  });

  it('is silent once the workshop has agreed what it means', () => {
    expect(lint('this cohort', { glossary: [{ term: 'cohort', meaning: 'people who began together' }] })).toEqual([]);
  });
});
