import { describe, expect, it } from 'vitest';
import type { Separator } from './delimited-record.ts';
import { readTableRows } from './delimited-text.ts';

function cellsOf(text: string, width: number, separator: Separator = ',') {
  return readTableRows(text, separator, width, 1).map(({ cells }) => cells);
}

function linesOf(text: string, width: number) {
  return readTableRows(text, ',', width, 1).map(({ line, isBroken }) => (isBroken ? `${line}!` : `${line}`));
}

describe('readTableRows', () => {
  it.each<[string, Separator, string[][]]>([
    ['a,b\nc,d\n', ',', [['a', 'b'], ['c', 'd']]],
    ['a;"b;c"\n', ';', [['a', 'b;c']]],
    ['a\t"two\nlines"\n', '\t', [['a', 'two\nlines']]],
    ['"say ""yes""", "spaced" ', ',', [['say "yes"', 'spaced']]],
    ['5" pipe,it is 6"', ',', [['5" pipe', 'it is 6"']]],
    [',\n"",""', ',', [['', ''], ['', '']]],
  ])('reads %j', (text, separator, expected) => {
    expect(cellsOf(text, 2, separator)).toEqual(expected);
  });

  it('numbers rows as a spreadsheet does: blank rows count, lines inside a cell do not', () => {
    expect(linesOf('a,b\n\n"two\nlines",c\nd,e', 2)).toEqual(['1', '2', '3', '4']);
  });

  it('loses only the row whose quote never closes', () => {
    const text = 'a,b,one\na,b,"two\na,b,three\na,b,"four, five"\na,b,six';
    expect(linesOf(text, 3)).toEqual(['1', '2!', '3', '4', '5']);
    expect(cellsOf(text, 3)[1]).toEqual(['a', 'b', 'two']);
    expect(cellsOf(text, 3)[3]).toEqual(['a', 'b', 'four, five']);
  });

  it('takes lines that are not rows into the broken row', () => {
    const text = 'a,b,"first\nthen "yes" came\nand no end\na,b,next';
    expect(cellsOf(text, 3)).toEqual([
      ['a', 'b', 'first\nthen "yes" came\nand no end'],
      ['a', 'b', 'next'],
    ]);
  });

  it('guesses the cells of a row with quotes inside quotes', () => {
    expect(cellsOf('a,"He said "stay" and left",c', 3)).toEqual([['a', 'He said "stay" and left', 'c']]);
    expect(cellsOf('a,"never closed,c', 3)).toEqual([['a', 'never closed', 'c']]);
  });

  it('does not let one row swallow its neighbours when a later quote happens to close it', () => {
    expect(linesOf('a,"b\nc,d\ne,f",g,h\ni,j', 2)).toEqual(['1!', '2', '3', '4']);
  });

  it('[S1] reads hostile quotes well within the time that a test may take', () => {
    const text = ',"\n' + '"",""\n'.repeat(20_000) + ',"""x\n'.repeat(20_000);
    expect(readTableRows(text, ',', 3, 1).length).toBeGreaterThan(100);
  });
});
