import { describe, expect, it } from 'vitest';
import { readIdeas } from './read-ideas.ts';

describe('numbering of Word in the cells of a table', () => {
  it('is taken off, as in a list', () => {
    const { rows } = readIdeas('area,idea\nA,1. Café\nA,a) A doctor\nB,2. Two');
    expect(rows.map(({ idea }) => idea)).toEqual(['Café', 'A doctor', 'Two']);
  });

  it('leaves words alone that only look like it', () => {
    const { rows } = readIdeas('area,idea\nA,1.5 million homes\nA,Tea\nB,Warm rooms\nB,Soft chairs');
    expect(rows.map(({ idea }) => idea)).toEqual(['1.5 million homes', 'Tea', 'Warm rooms', 'Soft chairs']);
  });
});
