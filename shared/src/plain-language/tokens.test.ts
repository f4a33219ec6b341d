import { describe, expect, it } from 'vitest';
import { readTokens } from './tokens.ts';

function cut(text: string): string[] {
  return readTokens(text).map(({ start, end }) => text.slice(start, end));
}

describe('readTokens', () => {
  it('counts in UTF-16 units, past emoji and accents', () => {
    const [, second] = readTokens('🏠🏠 café LHA').map(({ start, end }) => [start, end]);
    expect(second).toEqual([10, 13]);
  });

  it('divides words at hyphens and leaves a possessive outside', () => {
    expect(cut('wrap-around TLAP’s don’t')).toEqual(['wrap', 'around', 'TLAP', 'don’t']);
  });

  it('keeps dotted abbreviations and letters joined by & in one piece', () => {
    expect(cut('e.g. N.R.P.F. and B&B, R & D')).toEqual(['e.g.', 'N.R.P.F.', 'and', 'B&B', 'R', 'D']);
    expect(readTokens('N.R.P.F.')[0]?.text).toBe('NRPF');
  });

  it('compares American spellings with British ones', () => {
    expect(readTokens('Utilized organization size prize').map(({ key }) => key)).toEqual([
      'utilised',
      'organisation',
      'size',
      'prize',
    ]);
  });
});
