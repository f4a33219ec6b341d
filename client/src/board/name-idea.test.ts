import { describe, expect, it } from 'vitest';
import { nameIdea, nameInQuotes } from './name-idea.ts';

describe('the short form of an idea', () => {
  it('is its words, on one line', () => {
    expect(nameIdea('Warm places\n near the station ')).toBe('Warm places near the station');
  });

  it('is cut at a word', () => {
    const name = nameIdea('a homely place '.repeat(20));
    expect(name).toMatch(/(homely|place|a)…$/);
    expect(name.length).toBeLessThanOrEqual(81);
  });

  it('is cut inside one very long word without breaking a sign', () => {
    expect(nameIdea('👩'.repeat(200))).toMatch(/^(👩)+…$/u);
  });
});

describe('nameInQuotes', () => {
  it.each([
    ['“Café” with sofas', '‘Café’ with sofas'],
    ['"Café" and ("tea")', '‘Café’ and (‘tea’)'],
    ['Don’t ask', 'Don’t ask'],
  ])('never doubles the marks around it: %s', (text, name) => {
    expect(nameInQuotes(text)).toBe(name);
  });
});
