import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

function utf16(text: string, isLittle: boolean): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) =>
    isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  );
}

const utf8 = (text: string) => Array.from(new TextEncoder().encode(text));

describe('decodeBytes', () => {
  it.each<[string, number[], string, string, boolean]>([
    ['UTF-8', utf8('don’t – café'), 'utf-8', 'don’t – café', false],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8('idea')], 'utf-8', 'idea', false],
    ['UTF-16 with a mark', [0xff, 0xfe, ...utf16('don’t', true)], 'utf-16le', 'don’t', false],
    ['UTF-16, big end first', [0xfe, 0xff, ...utf16('don’t', false)], 'utf-16be', 'don’t', false],
    ['UTF-16 without a mark', utf16('idea', true), 'utf-16le', 'idea', true],
    ['UTF-16, big end first, without a mark', utf16('idea', false), 'utf-16be', 'idea', true],
    ['an old spreadsheet', [...utf8('don'), 0x92, ...utf8('t '), 0x96, 0xa3], 'windows-1252', 'don’t –£', true],
    ['UTF-8 with one spoilt byte', [...utf8('café – don’t '), 0x92], 'utf-8', 'café – don’t \uFFFD', true],
    ['nothing', [], 'utf-8', '', false],
  ])('reads %s', (_, bytes, encoding, text, doubtful) => {
    expect(decodeBytes(new Uint8Array(bytes))).toEqual({ text, encoding, doubtful });
  });

  it('[S1] bears any bytes', () => {
    const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => (index * 7919) & 255);
    expect(typeof decodeBytes(bytes).text).toBe('string');
  });
});
