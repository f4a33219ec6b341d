/**
 * A message for many WebSockets with its frame's header before it, made once: each socket then costs one write of one
 * buffer. RFC 6455, section 5.2: final, binary, not masked, since servers never mask.
 */
const FINAL_BINARY = 0x82;
const LONGEST_IN_ONE_BYTE = 125;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;

export type FrameOnce = (message: Uint8Array) => Buffer;

/** Remembers the newest message alone: it goes to everybody before the next one is made. */
export function createFrameOnce(): FrameOnce {
  let last: { message: Uint8Array; framed: Buffer } | null = null;
  return (message) => {
    if (last?.message !== message) last = { message, framed: frameBinary(message) };
    return last.framed;
  };
}

export function frameBinary(message: Uint8Array): Buffer {
  const header = writeHeader(message.length);
  const framed = Buffer.allocUnsafe(header.length + message.length);
  framed.set(header, 0);
  framed.set(message, header.length);
  return framed;
}

function writeHeader(length: number): Buffer {
  if (length <= LONGEST_IN_ONE_BYTE) return Buffer.of(FINAL_BINARY, length);
  if (length <= 0xffff) {
    const header = Buffer.of(FINAL_BINARY, TWO_BYTES, 0, 0);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header[0] = FINAL_BINARY;
  header[1] = EIGHT_BYTES;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
