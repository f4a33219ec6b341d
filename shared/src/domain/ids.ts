/**
 * Ids of records, people and outboxes. They are random and unlinkable on purpose: an id that counted or named its
 * maker would tell everybody which ideas came from one person (S6).
 */
import * as v from 'valibot';

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

export const ID_BYTES = 20;

export const ID_LETTERS = 20;

export const idPattern = /^[0-9a-v]{20}$/;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value);
}

export const idSchema = v.pipe(v.string(), v.regex(idPattern));

/** 20 letters of 5 bits each (100 bits) from at least 20 random bytes. */
export function createId(random: Uint8Array): string {
  let id = '';
  for (const byte of random.subarray(0, ID_BYTES)) id += ALPHABET[byte & 31];
  return id;
}
