import { describe, expect, it } from 'vitest';
import words from './join-word-list.json' with { type: 'json' };
import { JOIN_WORD_COUNT, canonicalCode, createJoinCode, isOneSlipAway, readJoinCode } from './join-words.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Small and seeded (mulberry32), so that a failure can be seen again. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function slip(word: string, random: (below: number) => number): string {
  const at = random(word.length);
  const letter = LETTERS[random(26)] ?? 'a';
  const [head, tail] = [word.slice(0, at), word.slice(at)];
  switch (random(4)) {
    case 0:
      return head + tail.slice(1);
    case 1:
      return head + letter + tail;
    case 2:
      return head + letter + tail.slice(1);
    default:
      return head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2);
  }
}

describe('the word list', () => {
  it('holds at least 512 different plain words of 3 to 7 letters', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThanOrEqual(512);
    expect(words.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([]);
  });

  it('keeps every two words three slips apart: no slip of one is a slip of another', () => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const word of words) {
      for (const form of allSlips(word)) {
        const other = owner.get(form) ?? word;
        if (other !== word) clashes.push(`${word} ${other}`);
        owner.set(form, word);
      }
    }
    expect(clashes).toEqual([]);
  });
});

function allSlips(word: string): Set<string> {
  const forms = new Set([word]);
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    forms.add(head + tail.slice(1)).add(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2));
    for (const letter of LETTERS) forms.add(head + letter + tail).add(head + letter + tail.slice(1));
  }
  return forms;
}

describe('createJoinCode', () => {
  it('joins three words, never the same one twice', () => {
    expect(createJoinCode([0, 1, 2]).split('-')).toHaveLength(3);
    expect(new Set(createJoinCode([7, 7, 7]).split('-')).size).toBe(3);
    const last = JOIN_WORD_COUNT - 1;
    expect(new Set(createJoinCode([last, last, last]).split('-')).size).toBe(3);
  });
});

describe('readJoinCode', () => {
  it.each([
    'apple-tulip-rabbit',
    'Apple-TULIP-rabbit',
    'apple, tulip; rabbit',
    '  apple\u00A0tulip\n–rabbit. ',
    '“Apple” Tulip Rábbit',
    'aplpe tulp rabbitt',
  ])('reads %j', (input) => {
    expect(readJoinCode(input)).toEqual({ kind: 'ok', code: 'apple-tulip-rabbit' });
  });

  it('says which words it does not know', () => {
    expect(readJoinCode('apple xyzzy qqqqq')).toEqual({ kind: 'unknown', words: ['xyzzy', 'qqqqq'] });
  });

  it.each(['', 'apple tulip', 'apple tulip rabbit apple', '---'])('asks for three words when given %j', (input) => {
    expect(readJoinCode(input)).toEqual({ kind: 'unknown', words: [] });
  });

  it('[S1] does not read on for ever', () => {
    expect(readJoinCode('a'.repeat(5_000_000))).toEqual({ kind: 'unknown', words: [] });
  });

  it.each([1, 2, 3, 4, 5])('puts one slip in every word right, whatever the slip (seed %i)', (seed) => {
    const random = createRandom(seed);
    const typed = words.map((word) => slip(word, random));
    const read = typed.map((slipped) => readJoinCode(`${slipped} apple tulip`));
    expect(read).toEqual(words.map((word) => ({ kind: 'ok', code: `${word}-apple-tulip` })));
  });
});

describe('canonicalCode', () => {
  it('is the same for any order of the words', () => {
    expect(canonicalCode('tulip-apple-rabbit')).toBe('apple-rabbit-tulip');
    expect(canonicalCode('rabbit-tulip-apple')).toBe(canonicalCode('apple-rabbit-tulip'));
  });
});

describe('isOneSlipAway', () => {
  it.each([
    ['apple', 'aple', true],
    ['apple', 'appple', true],
    ['apple', 'appla', true],
    ['apple', 'appel', true],
    ['apple', 'apple', false],
    ['apple', 'paplee', false],
    ['apple', 'ap', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneSlipAway(a, b)).toBe(expected);
    expect(isOneSlipAway(b, a)).toBe(expected);
  });
});
