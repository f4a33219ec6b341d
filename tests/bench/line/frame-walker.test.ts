import { expect, it } from 'vitest';
import { createSeededRandom } from '../../support/seeded-random.ts';
import { createFrameWalker } from './frame-walker.ts';

const WANTED = 7;
const PING = 9;

function writeServerFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  head[1] = head.length === 2 ? length : head.length === 4 ? 126 : 127;
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}

/** Frames of every length that has a header of its own, wanted and not, pings between them, cut anywhere. */
it.each([1, 2, 3, 4, 5])('finds the same frames wherever the bytes are cut (seed %d)', (seed) => {
  const random = createSeededRandom(seed);
  const sent = Array.from({ length: 60 }, () => {
    const length = random.pick([1, 20, 125, 126, 300, 65_535, 65_536, 90_000]);
    return Buffer.alloc(length, random.chance(0.5) ? WANTED : 1);
  });
  const bytes = Buffer.concat(sent.flatMap((payload) => [writeServerFrame(2, payload), writeServerFrame(PING, Buffer.from('p'))]));

  const got: Buffer[] = [];
  let passed = 0;
  let pings = 0;
  const walker = createFrameWalker({
    wants: (head) => head[0] === WANTED,
    onFrame: (payload) => got.push(Buffer.from(payload)),
    onPassed: () => (passed += 1),
    onControl: (opcode) => (pings += opcode === PING ? 1 : 0),
  });
  for (let at = 0; at < bytes.length; ) {
    const step = random.pick([1, 2, 3, 7, 100, 5000, 70_000]);
    walker.feed(bytes.subarray(at, at + step));
    at += step;
  }

  const wanted = sent.filter((payload) => payload[0] === WANTED);
  expect(got.map(({ length }) => length)).toEqual(wanted.map(({ length }) => length));
  expect(Buffer.concat(got).equals(Buffer.concat(wanted))).toBe(true);
  expect({ passed, pings, frames: walker.frames() }).toEqual({ passed: sent.length - wanted.length, pings: sent.length, frames: sent.length });
});

it('says so when a server sends what it cannot read', () => {
  const walker = createFrameWalker({ wants: () => false, onFrame: () => undefined, onPassed: () => undefined, onControl: () => undefined });
  expect(() => walker.feed(writeServerFrame(1, Buffer.from('text')))).toThrow('does not read');
});
