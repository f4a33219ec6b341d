import { describe, expect, it } from 'vitest';
import { readWords } from './read-words.ts';

const stemsOf = (text: string) => readWords(text).map((word) => word.stem);

describe('Reading words', () => {
  it('leaves out words that say nothing, unless there are no others', () => {
    expect(readWords('We need the bus').map((word) => word.surface)).toEqual(['need', 'bus']);
    expect(readWords('Why not us?').map((word) => word.surface)).toEqual(['Why', 'not', 'us']);
  });

  it('keeps what the author wrote beside the form that is compared', () => {
    expect(readWords('Buses')).toEqual([{ surface: 'Buses', folded: 'buses', stem: 'bus' }]);
  });

  it('meets accents, capitals, curly marks and wide letters half-way', () => {
    expect(stemsOf('CAFÉ')).toEqual(stemsOf('cafe'));
    expect(stemsOf('the council’s plan')).toEqual(stemsOf("the Council's plan"));
    expect(stemsOf('BUS')).toEqual(stemsOf('bus'));
  });

  it('reads numbers', () => {
    expect(stemsOf('Bus 42 at 9')).toEqual(['bus', '42', '9']);
  });

  it('pairs the letters of scripts without spaces, and keeps a lone one', () => {
    expect(stemsOf('免费公交')).toEqual(['免费', '费公', '公交']);
    expect(stemsOf('水')).toEqual(['水']);
    expect(stemsOf('Bus免费')).toEqual(['bus', '免费']);
  });

  it('reads Arabic with and without its vowel signs alike', () => {
    expect(stemsOf('حَافِلَة')).toEqual(stemsOf('حافلة'));
  });

  it('finds nothing where there are no words', () => {
    for (const text of ['', '   ', '!!! …', '🙂🙂', '\u{FFFD}']) expect(readWords(text)).toEqual([]);
  });
});
