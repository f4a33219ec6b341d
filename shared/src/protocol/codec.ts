/**
 * Bytes on the socket. Document sync keeps y-websocket's own message types (0 and 1); ours is one more type, followed
 * by JSON in UTF-8. Readers never throw: what cannot be read is null.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as v from 'valibot';
import type { MessageDown } from './messages-down.ts';
import { messageUpSchema, type MessageUp } from './messages-up.ts';

export const SYNC = 0;
export const SYNC_STEP_1 = 0;
export const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;
export const EVENBOARD = 100;

export function writeMessage(message: MessageUp | MessageDown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, EVENBOARD);
  encoding.writeVarString(encoder, JSON.stringify(message));
  return encoding.toUint8Array(encoder);
}

/** A document update as y-websocket's provider expects it: sync message, update. Encoded once for all sockets. */
export function writeUpdate(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, SYNC_UPDATE);
  encoding.writeVarUint8Array(encoder, update);
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
    return JSON.parse(decoding.readVarString(decoder));
  } catch {
    return null;
  }
}
