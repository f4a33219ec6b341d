/**
 * Bytes from a client to what they ask for. A document's update or awareness from a client is never even parsed: the
 * first two bytes tell, and it is dropped (D1). Nothing here throws.
 */
import { readMessageUp } from '@evenboard/shared/protocol/codec';
import { EVENBOARD, PRESENCE, SYNC, SYNC_STEP_1 } from '@evenboard/shared/protocol/frame-types';
import type { MessageUp } from '@evenboard/shared/protocol/messages-up';
import { readPresence, type Presence } from '@evenboard/shared/protocol/presence';
import * as decoding from 'lib0/decoding';

export type Frame =
  | { kind: 'message'; message: MessageUp }
  | { kind: 'presence'; presence: Presence }
  /** The replica says how far it has come, and asks for the rest. */
  | { kind: 'sync'; stateVector: Uint8Array }
  /** What honest clients send without meaning anything by it (an empty awareness, an echo): ignored. */
  | { kind: 'ignored' }
  /** What no client of ours sends. */
  | { kind: 'foreign' };

const AWARENESS = 1;
const LONGEST_STATE_VECTOR = 4096;
const FOREIGN: Frame = { kind: 'foreign' };

export function readFrame(bytes: Uint8Array): Frame {
  const [type, step] = bytes;
  if (type === PRESENCE) {
    const presence = readPresence(bytes);
    return presence === null ? FOREIGN : { kind: 'presence', presence };
  }
  if (type === EVENBOARD) {
    const message = readMessageUp(bytes);
    return message === null ? FOREIGN : { kind: 'message', message };
  }
  if (type === AWARENESS) return { kind: 'ignored' };
  return type === SYNC && step === SYNC_STEP_1 ? readSync(bytes) : FOREIGN;
}

function readSync(bytes: Uint8Array): Frame {
  try {
    const decoder = decoding.createDecoder(bytes.subarray(2));
    const stateVector = decoding.readVarUint8Array(decoder);
    return stateVector.length > LONGEST_STATE_VECTOR ? FOREIGN : { kind: 'sync', stateVector };
  } catch {
    return FOREIGN;
  }
}
