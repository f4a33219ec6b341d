import { describe, expect, it } from 'vitest';
import { hasBrokenLetters, mendLetters } from './broken-letters.ts';

describe('hasBrokenLetters', () => {
  it.each(['donâ€™t', 'cafÃ©', 'Â£20', 'GwyneddÃ¢', 'lost \uFFFD letter', 'ðŸ˜€', 'ï»¿idea'])('sees it in %j', (text) => {
    expect(hasBrokenLetters(text)).toBe(true);
  });

  it.each(['don’t', 'café', '£20', 'SÃO PAULO', '“Spaß”', 'l’été’', 'Tŷ Âr', '😀', 'São João…'])(
    'leaves %j alone',
    (text) => {
      expect(hasBrokenLetters(text)).toBe(false);
    },
  );
});

describe('mendLetters', () => {
  it.each([
    ['donâ€™t', 'don’t'],
    ['â€œHomesâ€\u009D â€“ now', '“Homes” – now'],
    ['cafÃ©', 'café'],
    ['Â£20', '£20'],
    ['ðŸ˜€ ok', '😀 ok'],
    ['lost \uFFFD letter', 'lost \uFFFD letter'],
    ['half of itâ€', 'half of itâ€'],
  ])('makes %j into %j', (spoilt, mended) => {
    expect(mendLetters(spoilt)).toBe(mended);
  });
});
