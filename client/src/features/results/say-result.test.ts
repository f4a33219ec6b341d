import type { Say } from '@evenboard/shared/words/catalogue';
import { sayMethod } from '@evenboard/shared/report/method-sentences';
import { sayResult, type Figures } from '@evenboard/shared/report/result-sentences';
import { describe, expect, it } from 'vitest';
import { createSay } from '../../strings/say.ts';

const say: Say = createSay();

function figuresOf(rows: readonly [rank: number, text: string, people: number | null, votes?: number][], changes: Partial<Figures> = {}): Figures {
  return {
    voted: 31, blank: 0, entitled: 40, cap: 1, rankBy: 'people',
    rows: rows.map(([rank, text, people, votes]) => ({ rank, text, people, votes: votes ?? people })),
    ...changes,
  };
}

describe('a result in words', () => {
  it('says who voted, the first, the second and the third', () => {
    expect(sayResult(figuresOf([[1, 'Warm places.', 12], [2, 'A key worker', 9], [3, 'A phone line', 1], [4, 'Paint', 0]]), say)).toEqual([
      '12 of the 31 people who voted chose “Warm places”. That is the most.',
      'Second: “A key worker”. 9 people chose it.',
      'Third: “A phone line”. 1 person chose it.',
      '31 of 40 people voted.',
    ]);
  });

  it('[V3] says a tie as a tie, and passes over the next place', () => {
    expect(sayResult(figuresOf([[1, 'A', 12], [1, 'B', 12], [3, 'C', 2], [3, 'D', 2], [3, 'E', 2]]), say).slice(0, 2)).toEqual([
      '“A” and “B” come first together. 12 people chose each.',
      'Third, together: “C”, “D” and “E”. 2 people chose each.',
    ]);
    const many = figuresOf(['A', 'B', 'C', 'D', 'E'].map((text) => [1, text, 2]));
    expect(sayResult(many, say)[0]).toBe('5 choices come first together. 2 people chose each.');
  });

  it('counts votes where one choice could take several and votes decide', () => {
    const figures = figuresOf([[1, 'A', 12, 20], [2, 'B', 13, 18], [2, 'C', 9, 18]], { cap: 3, rankBy: 'votes', blank: 2 });
    expect(sayResult(figures, say)).toEqual([
      '“A” got 20 votes from 12 people. That is the most.',
      'Second, together: “B” and “C”. Each got 18 votes.',
      '31 of 40 people voted.',
      '2 people handed in an empty vote.',
    ]);
  });

  it('[S5] says the order and why there are no numbers when fewer than five voted', () => {
    const sentences = sayResult(figuresOf([[1, 'A', null], [2, 'B', null]], { voted: 4 }), say);
    expect(sentences.slice(0, 2)).toEqual([
      '“A” comes first.',
      'Fewer than 5 people voted. So we show the order and no numbers. Numbers could tell who chose what.',
    ]);
  });

  it('says that nobody voted', () => {
    expect(sayResult(figuresOf([[1, 'A', null], [1, 'B', null]], { voted: 0 }), say)).toEqual(['Nobody voted, so there is no order.']);
  });

  it('[V3] gives no place where people voted and chose nothing', () => {
    expect(sayResult(figuresOf([[1, 'A', 0], [1, 'B', 0]], { voted: 5, blank: 5, entitled: 6 }), say)).toEqual([
      'Nobody chose anything, so there is no order.',
      '5 of 6 people voted.',
      '5 people handed in an empty vote.',
    ]);
  });

  it('shortens a long choice between two words', () => {
    const long = `${'warm '.repeat(40)}end`;
    expect(sayResult(figuresOf([[1, long, 6]]), say)[0]).toMatch(/chose “(warm )+warm…”\. That is the most\.$/);
  });
});

describe('how it was counted', () => {
  it('says what decides, as the round was set', () => {
    expect(sayMethod({ budget: 5, cap: 1, rankBy: 'votes' }, say)).toEqual(
      expect.arrayContaining(['Each person had 5 votes.', 'They could give a choice 1 vote.', 'The choice that the most people chose comes first.']),
    );
    expect(sayMethod({ budget: 5, cap: 3, rankBy: 'votes' }, say)).toEqual(
      expect.arrayContaining(['They could give one choice up to 3 votes.', 'The choice with the most votes comes first.']),
    );
  });
});
