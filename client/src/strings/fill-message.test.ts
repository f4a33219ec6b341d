import { english, type WordId } from '@evenboard/shared/words/catalogue';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { createFillMessage, type Message } from './fill-message.ts';
import { createSay } from './say.ts';

const fill = createFillMessage('en');
const say = createSay();
const ids = Object.keys(english) as WordId[];

function compile(message: string): Message {
  // Lingui types its tokens more widely than what our catalogue uses; the comparison below holds us to them.
  return compileMessageOrThrow(message) as Message;
}

function namesIn(message: string): string[] {
  return [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');
}

describe('filling in a message', () => {
  it.each([0, 1, 2, 3, 5, 1234])('says all of the catalogue as Lingui does, with %i', (number) => {
    const different = ids.filter((id) => {
      const values = Object.fromEntries(namesIn(english[id]).map((name) => [name, number]));
      return fill(compile(english[id]), values) !== say(id, values);
    });
    expect(different).toEqual([]);
  });

  it('says all of the catalogue as Lingui does, with words', () => {
    const different = ids.filter((id) => {
      if (english[id].includes('plural') || english[id].includes('number')) return false;
      const values = Object.fromEntries(namesIn(english[id]).map((name) => [name, 'Warm {places} #1']));
      return fill(compile(english[id]), values) !== say(id, values);
    });
    expect(different).toEqual([]);
  });

  it('knows exact numbers and choices', () => {
    expect(fill(compile('{n, plural, =0 {none} one {one} other {# of them}}'), { n: 0 })).toBe('none');
    expect(fill(compile('{n, plural, =0 {none} one {one} other {# of them}}'), { n: 1500 })).toBe('1,500 of them');
    expect(fill(compile('{k, select, a {A} other {B}}'), { k: 'z' })).toBe('B');
  });
});
