import { describe, expect, it } from 'vitest';
import { findDefinitions } from './definitions.ts';
import { withFullMeaning } from './full-meaning.ts';
import { lexicon } from './lexicon/lexicon.ts';

function meaningIn(text: string): string | undefined {
  return findDefinitions(text).map(withFullMeaning)[0]?.meaning;
}

describe('withFullMeaning', () => {
  it('keeps the full name and says what it means', () => {
    expect(meaningIn('Raise the Local Housing Allowance (LHA) now')).toBe(
      'Local Housing Allowance: the most help with rent you can get when you rent from a private landlord',
    );
    expect(meaningIn('Check the houses in multiple occupation (HMOs)')).toBe(
      'houses in multiple occupation: a home shared by people who are not one family',
    );
  });

  it('leaves alone what a writer says in words of their own, or what no list knows', () => {
    expect(meaningIn('LHA means the most help with rent. Raise it.')).toBe('the most help with rent');
    expect(meaningIn('Ask the Local Hope Alliance (LHA)')).toBe('Local Hope Alliance');
    expect(meaningIn('Getting Real Opportunities of Work (GROW)')).toBe('Getting Real Opportunities of Work');
  });

  it('holds for every acronym that can be offered in full', () => {
    const offered = lexicon.filter(({ kind, status, expansion, swap }) => kind === 'acronym' && status !== 'common' && expansion !== undefined && swap === undefined);
    const lost = offered.filter(({ term, expansion = '', plain }) => {
      const [found] = findDefinitions(`We talked of ${expansion} (${term}) today`).map(withFullMeaning);
      return found !== undefined && !found.meaning.endsWith(plain);
    });
    expect(lost.map(({ term }) => term)).toEqual([]);
  });
});
