import type { Cluster } from '@evenboard/shared/domain/cluster';
import type { Idea } from '@evenboard/shared/domain/idea';
import { describe, expect, it } from 'vitest';
import { listCandidates, readingMinutes } from './list-candidates.ts';

const idea = (text: string, state: Idea['state'] = 'shown'): Idea => ({
  text, origin: 'participant', from: null, author: null, perspective: null, state, at: 0,
});
const cluster = (name: string): Cluster => ({ areaId: 'area', name, order: 'a', state: 'shown', mergedInto: null });

const RECORDS = {
  ideas: new Map([['i1', idea('Warm places')], ['i2', idea('', 'hidden')], ['i3', idea('A phone line')], ['i4', idea('A key worker')]]),
  clusters: new Map([['k1', cluster('Warmth')], ['k2', cluster('')], ['k3', cluster('Empty')]]),
};
const AREAS = [
  {
    id: 'area',
    clusters: [{ id: 'k1', ideaIds: ['i1', 'i2'] }, { id: 'k2', ideaIds: ['i4'] }, { id: 'k3', ideaIds: ['i2'] }],
    looseIds: ['i3', 'i2'],
  },
];

describe('listCandidates', () => {
  it('offers groups with the ideas outside them, without hidden ideas and empty groups', () => {
    expect(listCandidates(AREAS, RECORDS, 'both')).toEqual([
      { id: 'k1', kind: 'cluster', ideaIds: ['i1'], text: 'Warmth', areaId: 'area' },
      { id: 'k2', kind: 'cluster', ideaIds: ['i4'], text: 'A key worker', areaId: 'area' },
      { id: 'i3', kind: 'idea', ideaIds: ['i3'], text: 'A phone line', areaId: 'area' },
    ]);
  });

  it('offers groups without the ideas outside them', () => {
    expect(listCandidates(AREAS, RECORDS, 'groups').map(({ id }) => id)).toEqual(['k1', 'k2']);
  });

  it('offers every idea by itself', () => {
    expect(listCandidates(AREAS, RECORDS, 'ideas').map(({ id, kind }) => [id, kind])).toEqual([['i1', 'idea'], ['i4', 'idea'], ['i3', 'idea']]);
  });
});

describe('readingMinutes', () => {
  it('takes 100 words a minute, and says no less than one', () => {
    expect(readingMinutes(['two words'])).toBe(1);
    expect(readingMinutes(Array.from({ length: 101 }, () => ' word\n'))).toBe(2);
  });
});
