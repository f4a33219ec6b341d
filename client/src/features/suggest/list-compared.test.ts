import { describe, expect, it } from 'vitest';
import { MAX_COMPARED } from '@evenboard/shared/similarity/settings';
import { listCompared } from './list-compared.ts';

const shown = (text: string) => ({ text, state: 'shown' as const });

describe('The ideas that are compared', () => {
  it('are those that are shown, each with its area and its group', () => {
    const areas = [
      { id: 'a', clusters: [{ id: 'g', ideaIds: ['2'] }], looseIds: ['1', 'hidden'] },
      { id: 'b', clusters: [], looseIds: ['3'] },
    ];
    const ideas = new Map<string, { text: string; state: 'shown' | 'hidden' }>([
      ['1', shown('One')], ['2', shown('Two')], ['3', shown('Three')], ['hidden', { text: '', state: 'hidden' }],
    ]);
    expect(listCompared(areas, ideas)).toEqual({
      ideas: [
        { id: '1', areaId: 'a', clusterId: null, text: 'One' },
        { id: '2', areaId: 'a', clusterId: 'g', text: 'Two' },
        { id: '3', areaId: 'b', clusterId: null, text: 'Three' },
      ],
      tooLarge: [],
    });
  });

  it('leave out an area that is too large, and say which', () => {
    const ids = Array.from({ length: MAX_COMPARED + 1 }, (_, at) => `i${at}`);
    const areas = [{ id: 'large', clusters: [], looseIds: ids }, { id: 'small', clusters: [], looseIds: ['one'] }];
    const list = listCompared(areas, new Map([...ids, 'one'].map((id) => [id, shown(id)])));
    expect(list.tooLarge).toEqual(['large']);
    expect(list.ideas.map(({ id }) => id)).toEqual(['one']);
  });
});
