/** A client's WebSocket frame: final, binary or control, masked as the protocol demands of clients. */
const FINAL = 0x80;
const MASKED = 0x80;
export const BINARY = 2;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;

export function writeMaskedFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.allocUnsafe(2 + extra + 4 + length);
  frame[0] = FINAL | opcode;
  frame[1] = MASKED | (extra === 0 ? length : extra === 2 ? 126 : 127);
  if (extra === 2) frame.writeUInt16BE(length, 2);
  if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  const start = 6 + extra;
  // Masks guard proxies against crafted bytes; there is no proxy here, so chance need not be of the good kind.
  frame.writeInt32BE((Math.random() * 2 ** 32) | 0, start - 4);
  for (let at = 0; at < length; at += 1) frame[start + at] = (payload[at] ?? 0) ^ (frame[start - 4 + (at & 3)] ?? 0);
  return frame;
}
