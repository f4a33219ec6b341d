/**
 * Walks through the bytes that a WebSocket server sends, frame by frame (RFC 6455, section 5.2). A frame that nobody
 * wants is counted by its header and passed over without being copied or decoded: that is what lets one process stand
 * in for a thousand people. Servers here neither split nor compress their messages; one that did would be an error.
 */
/** How much of a frame its judge sees at the most; control frames are no longer than this either. */
const HEAD_BYTES = 125;
const FINAL = 0x80;
const OPCODE = 0x0f;
const BINARY = 2;
const FIRST_CONTROL = 8;

export type FrameListener = {
  /** Whether the frame that begins like this is to be read whole. */
  wants(head: Buffer): boolean;
  onFrame(payload: Buffer): void;
  /** A frame that was not wanted has wholly come. */
  onPassed(): void;
  onControl(opcode: number, payload: Buffer): void;
};

export type FrameWalker = { feed(chunk: Buffer): void; frames(): number };

type Header = { opcode: number; start: number; length: number };
type Gathering = { parts: Buffer[]; missing: number };

export function createFrameWalker(listener: FrameListener): FrameWalker {
  let frames = 0;
  let rest: Buffer | null = null;
  let skip = 0;
  let gathering: Gathering | null = null;

  function gather(data: Buffer, at: number, into: Gathering): number {
    const end = Math.min(data.length, at + into.missing);
    into.parts.push(data.subarray(at, end));
    into.missing -= end - at;
    if (into.missing > 0) return end;
    gathering = null;
    listener.onFrame(Buffer.concat(into.parts));
    return end;
  }

  /** Where the next frame begins, or null when this one's head has not wholly come. */
  function takeFrame(data: Buffer, at: number): number | null {
    const header = readHeader(data, at);
    if (header === null || data.length - header.start < Math.min(header.length, HEAD_BYTES)) return null;
    const { opcode, start, length } = header;
    const end = start + length;
    if (opcode >= FIRST_CONTROL) listener.onControl(opcode, data.subarray(start, end));
    else {
      frames += 1;
      if (!listener.wants(data.subarray(start, Math.min(end, start + HEAD_BYTES)))) skip = length;
      else if (end <= data.length) listener.onFrame(data.subarray(start, end));
      else gathering = { parts: [], missing: length };
    }
    return skip > 0 || gathering !== null ? start : end;
  }

  return {
    frames: () => frames,
    feed(chunk) {
      const data = rest === null ? chunk : Buffer.concat([rest, chunk]);
      rest = null;
      let at = 0;
      while (at < data.length) {
        if (skip > 0) {
          const step = Math.min(skip, data.length - at);
          skip -= step;
          at += step;
          if (skip === 0) listener.onPassed();
        } else if (gathering !== null) at = gather(data, at, gathering);
        else {
          const next = takeFrame(data, at);
          if (next === null) {
            rest = data.subarray(at);
            return;
          }
          at = next;
        }
      }
    },
  };
}

function readHeader(data: Buffer, at: number): Header | null {
  if (data.length - at < 2) return null;
  const first = data[at] ?? 0;
  const short = data[at + 1] ?? 0;
  const opcode = first & OPCODE;
  if ((first & FINAL) === 0 || (opcode < FIRST_CONTROL && opcode !== BINARY)) {
    throw new Error(`A server sent a frame that the benchmark does not read: its first byte is ${first}.`);
  }
  if (short < 126) return { opcode, start: at + 2, length: short };
  if (short === 126) return data.length - at < 4 ? null : { opcode, start: at + 4, length: data.readUInt16BE(at + 2) };
  return data.length - at < 10 ? null : { opcode, start: at + 10, length: Number(data.readBigUInt64BE(at + 2)) };
}
