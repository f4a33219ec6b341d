/** Parts of the document as y-websocket's provider expects them in answer to its state vector. */
import { SYNC, SYNC_STEP_2, SYNC_UPDATE } from '@evenboard/shared/protocol/frame-types';
import * as encoding from 'lib0/encoding';

/** `isLast` says that with this the replica has all that there is. */
export function writeSync(update: Uint8Array, isLast: boolean): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, isLast ? SYNC_STEP_2 : SYNC_UPDATE);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}
