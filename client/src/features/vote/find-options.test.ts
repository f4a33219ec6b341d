import type { RoundOption } from '@evenboard/shared/domain/round';
import { describe, expect, it } from 'vitest';
import { findOptions } from './find-options.ts';

const option = (letter: string, text: string, ideaIds: string[] = []): RoundOption => ({
  id: letter, kind: ideaIds.length > 0 ? 'cluster' : 'idea', letter, text, ideaIds, area: 'Homes',
});
const OPTIONS = [option('A', 'Warm places'), option('B', 'Café hours'), option('C', 'Somebody to ask', ['i1'])];

function find(search: string): string[] {
  const found = findOptions(OPTIONS, search, ({ text }) => text, (id) => (id === 'i1' ? 'A key worker' : ''));
  return found.map(({ letter }) => letter);
}

describe('findOptions', () => {
  it('finds all for an empty search', () => expect(find('  ')).toEqual(['A', 'B', 'C']));
  it('does not mind capitals and accents', () => expect(find('CAFE')).toEqual(['B']));
  it('looks into groups and areas', () => expect([find('key'), find('homes')]).toEqual([['C'], ['A', 'B', 'C']]));
  it('wants every word', () => expect([find('warm places'), find('warm ask')]).toEqual([['A'], []]));
  it('takes a letter that is read out', () => expect(find('b')).toContain('B'));
});
