import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { compileWords, sayInHtml } from './compile-words.ts';
import { createSay } from './say.ts';

const RAW = JSON.stringify({ 'a.plain': 'Hello', 'a.count': '{n, plural, one {# idea} other {# ideas}} in {place}' });

function sayFrom(json: string) {
  const i18n = setupI18n({ locale: 'en', messages: { en: JSON.parse(json) } });
  // As in a production build: no compiler at hand.
  Reflect.set(i18n, '_messageCompiler', undefined);
  return i18n;
}

describe('words', () => {
  it('are compiled at build time, so that no parser is needed to say them', () => {
    const i18n = sayFrom(compileWords(RAW));
    expect(i18n._('a.plain')).toBe('Hello');
    expect(i18n._('a.count', { n: 1, place: 'Homes' })).toBe('1 idea in Homes');
    expect(i18n._('a.count', { n: 1200, place: 'Homes' })).toBe('1,200 ideas in Homes');
  });

  it('stop the build when a message does not parse', () => {
    expect(() => compileWords('{"a.broken":"{n, plural"}')).toThrow();
  });

  it('are said from the raw catalogue in tests', () => {
    expect(createSay()('home.opening')).toMatch(/\w/);
  });

  it('fill the app shell, and an unknown id stops the build', () => {
    expect(sayInHtml('<p>%say:a.b%</p>', { 'a.b': 'You & me' })).toBe('<p>You &amp; me</p>');
    expect(() => sayInHtml('%say:a.c%', {})).toThrow('a.c');
  });
});
