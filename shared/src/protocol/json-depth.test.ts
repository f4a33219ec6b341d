import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { isTooDeep } from './json-depth.ts';

function bytesOf(text: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, text);
  // All but the length in front: these texts are shorter than 128 bytes.
  return encoding.toUint8Array(encoder).subarray(1);
}

describe('how deep JSON goes', () => {
  it('[S1] lets through what we say, and no more than 32 levels', () => {
    expect(isTooDeep(bytesOf('{"type":"commands","commands":[{"args":{"moves":[{"ideaId":"a"}]}}]}'))).toBe(false);
    expect(isTooDeep(bytesOf('['.repeat(32)))).toBe(false);
    expect(isTooDeep(bytesOf('['.repeat(33)))).toBe(true);
    expect(isTooDeep(bytesOf('{"a":'.repeat(20) + '['.repeat(13)))).toBe(true);
  });

  it('[S1] counts no brackets in people’s words, quotes in them included', () => {
    expect(isTooDeep(bytesOf(`{"text":"${'['.repeat(60)}"}`))).toBe(false);
    expect(isTooDeep(bytesOf(`{"text":"\\"${'['.repeat(60)}"}`))).toBe(false);
    expect(isTooDeep(bytesOf(`{"text":"\\\\"}${'['.repeat(60)}`))).toBe(true);
  });
});
