import { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createWriteTogether } from './write-together.ts';

function openStream() {
  const written: string[] = [];
  const stream = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  return { stream, written };
}

describe('writes of one turn', () => {
  it('[C1] go out as one, in their order, each socket’s its own', async () => {
    const together = createWriteTogether();
    const [a, b] = [openStream(), openStream()];
    const [toA, toB] = [together(a.stream), together(b.stream)];
    toA.write(Buffer.from('1'));
    toB.write(Buffer.from('x'));
    toA.write(Buffer.from('2'));
    expect([toA.waitingBytes(), a.written]).toEqual([2, []]);
    await Promise.resolve();
    toA.write(Buffer.from('3'));
    await Promise.resolve();
    expect([a.written, b.written]).toEqual([['12', '3'], ['x']]);
    expect(toA.waitingBytes()).toBe(0);
  });

  it('[C1] go out before what the socket says itself', async () => {
    const { stream, written } = openStream();
    const outlet = createWriteTogether()(stream);
    outlet.write(Buffer.from('last words'));
    outlet.flush();
    stream.write('goodbye');
    await Promise.resolve();
    expect(written).toEqual(['last words', 'goodbye']);
  });

  it('[S1] are dropped with their socket', async () => {
    const { stream, written } = openStream();
    const outlet = createWriteTogether()(stream);
    outlet.write(Buffer.from('1'));
    stream.destroy();
    await Promise.resolve();
    expect(written).toEqual([]);
  });
});
