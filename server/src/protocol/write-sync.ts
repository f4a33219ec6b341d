/** The rest of the document for a replica that has said how far it has come; null where it made no sense. */
import { SYNC, SYNC_STEP_2 } from '@evenboard/shared/protocol/codec';
import * as encoding from 'lib0/encoding';
import { encodeStateAsUpdate, type Doc } from 'yjs';

export function writeSync(doc: Doc, stateVector: Uint8Array): Uint8Array | null {
  try {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, SYNC_STEP_2);
    encoding.writeVarUint8Array(encoder, encodeStateAsUpdate(doc, stateVector));
    return encoding.toUint8Array(encoder);
  } catch {
    return null;
  }
}
