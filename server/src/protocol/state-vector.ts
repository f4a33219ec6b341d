/** How far a replica of one epoch has come, in Yjs's own form: the server is the only writer, so it is one pair of numbers. */
import * as encoding from 'lib0/encoding';

export function writeStateVector({ epoch, clock }: { epoch: number; clock: number }): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, epoch);
  encoding.writeVarUint(encoder, clock);
  return encoding.toUint8Array(encoder);
}

/** Of a replica that has nothing yet. */
export function isEmptyStateVector(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}
