import { describe, expect, it } from 'vitest';
import { createDraft } from '../document/draft.ts';
import { put, type View } from '../document/collections.ts';
import type { Idea } from '../domain/idea.ts';
import { freezeOptions, letterOf } from './freeze-options.ts';

const EMPTY: View = { read: () => null, readPrivate: () => null, count: () => 0 };

function ideaOf(text: string, state: Idea['state'] = 'shown'): Idea {
  return { text, origin: 'participant', from: null, author: null, perspective: null, state, at: 0 };
}

function createBoard() {
  const draft = createDraft(EMPTY);
  draft.write([
    put('areas', 'area', { questionId: 'q', name: 'Homes', order: '1', state: 'shown' }),
    put('areas', 'far', { questionId: 'other', name: 'Else', order: '1', state: 'shown' }),
    put('ideas', 'one', ideaOf('Warm places')),
    put('ideas', 'two', ideaOf('A key worker')),
    put('ideas', 'hidden', ideaOf('', 'hidden')),
    put('ideas', 'away', ideaOf('Elsewhere')),
    ...['one', 'two', 'hidden'].map((id) => put('places', id, { areaId: 'area', clusterId: null, order: '1' })),
    put('places', 'away', { areaId: 'far', clusterId: null, order: '1' }),
    put('clusters', 'named', { areaId: 'area', name: 'Warmth', order: '1', state: 'shown', mergedInto: null }),
    put('clusters', 'unnamed', { areaId: 'area', name: '', order: '2', state: 'shown', mergedInto: null }),
    put('clusters', 'merged', { areaId: 'area', name: 'Old', order: '3', state: 'merged', mergedInto: 'named' }),
  ]);
  return draft;
}

const idea = (id: string) => ({ id, kind: 'idea' as const, ideaIds: [id] });
const group = (id: string, ideaIds: string[]) => ({ id, kind: 'cluster' as const, ideaIds });

describe('freezeOptions', () => {
  it('keeps words, area and members as they stand, each with a letter', () => {
    const frozen = freezeOptions({ id: 'r', questionId: 'q', options: [idea('one'), group('named', ['two'])] }, createBoard());
    expect(frozen?.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect([...(frozen ?? [])].sort((a, b) => a.text.localeCompare(b.text))).toMatchObject([
      { id: 'one', kind: 'idea', text: 'Warm places', area: 'Homes', ideaIds: ['one'] },
      { id: 'named', kind: 'cluster', text: 'Warmth', area: 'Homes', ideaIds: ['two'] },
    ]);
  });

  it('calls a group without a name by its first idea', () => {
    const frozen = freezeOptions({ id: 'r', questionId: 'q', options: [group('unnamed', ['two', 'one'])] }, createBoard());
    expect(frozen?.[0]?.text).toBe('A key worker');
  });

  it('refuses what is hidden, merged, in another question or not there', () => {
    const wanted = [idea('hidden'), idea('away'), idea('nothing'), group('merged', ['one']), group('named', ['hidden'])];
    for (const option of wanted) {
      expect(freezeOptions({ id: 'r', questionId: 'q', options: [option] }, createBoard())).toBeNull();
    }
  });

  it('letters a long list as a spreadsheet does', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
