/** Several frames in one body, each with its length before it, for the line over HTTP. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const MOST_FRAMES = 1000;

export function writeFrames(frames: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const frame of frames) encoding.writeVarUint8Array(encoder, frame);
  return encoding.toUint8Array(encoder);
}

/** Null where the bytes are no list of frames. */
export function readFrames(bytes: Uint8Array): Uint8Array[] | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frames: Uint8Array[] = [];
    while (decoding.hasContent(decoder) && frames.length < MOST_FRAMES) frames.push(decoding.readVarUint8Array(decoder));
    return decoding.hasContent(decoder) ? null : frames;
  } catch {
    return null;
  }
}
