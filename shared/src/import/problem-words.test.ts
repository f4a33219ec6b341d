import { describe, expect, it } from 'vitest';
import { english } from '../words/catalogue.ts';
import { wordsForHeaderProblem, wordsForProblem } from './problem-words.ts';
import { readIdeas } from './read-ideas.ts';

describe('the words for problems', () => {
  it('has a sentence for each, with its numbers', () => {
    const { problems } = readIdeas(`area,idea\nFood,${'x'.repeat(501)}\n${'y'.repeat(201)},Tea\nFood,\nFood,a,b\nFood,â€™`);
    const words = problems.map(wordsForProblem);
    expect(words).toEqual([
      { id: 'import.problem.tooLong.idea', values: { n: 501, max: 500 } },
      { id: 'import.problem.tooLong.area', values: { n: 201, max: 200 } },
      { id: 'import.problem.empty', values: {} },
      { id: 'import.problem.extraCells', values: {} },
      { id: 'import.problem.brokenLetters', values: {} },
    ]);
    expect(words.filter(({ id }) => !(id in english))).toEqual([]);
  });

  it('names the column at fault', () => {
    const problems = readIdeas('area,idea,,mood\na,b,c,d').header?.problems ?? [];
    expect(problems.map(wordsForHeaderProblem)).toEqual([
      { id: 'import.problem.namelessColumn', values: {} },
      { id: 'import.problem.unknownColumn', values: { name: 'mood' } },
    ]);
  });
});
