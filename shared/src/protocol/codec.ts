/** What is said seldom goes as JSON in UTF-8 after one type byte. Readers never throw: what cannot be read is null. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { decodeUtf8 } from 'lib0/string';
import * as v from 'valibot';
import { EVENBOARD } from './frame-types.ts';
import { isTooDeep } from './json-depth.ts';
import type { MessageDown } from './messages-down.ts';
import { messageUpSchema, type MessageUp } from './messages-up.ts';

export function writeMessage(message: MessageUp | MessageDown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, EVENBOARD);
  encoding.writeVarString(encoder, JSON.stringify(message));
  return encoding.toUint8Array(encoder);
}

export function readMessageUp(bytes: Uint8Array): MessageUp | null {
  const json = readJson(bytes);
  const parsed = v.safeParse(messageUpSchema, json);
  return parsed.success ? parsed.output : null;
}

/** The rest of a message of ours, its type already read. The server is trusted to send what it says. */
export function readMessageDown(decoder: decoding.Decoder): MessageDown {
  return JSON.parse(decoding.readVarString(decoder)) as MessageDown;
}

function readJson(bytes: Uint8Array): unknown {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== EVENBOARD) return null;
    const text = decoding.readVarUint8Array(decoder);
    return isTooDeep(text) ? null : JSON.parse(decodeUtf8(text));
  } catch {
    return null;
  }
}
