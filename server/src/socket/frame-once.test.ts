import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { describe, expect, it } from 'vitest';
import { createFrameOnce, frameBinary } from './frame-once.ts';

/** What a WebSocket library at the other end makes of the bytes. */
async function readBack(framed: Buffer): Promise<{ data: unknown; isBinary: unknown }> {
  const server = createServer().listen(0, '127.0.0.1');
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, stream, head) => sockets.handleUpgrade(request, stream, head, () => stream.write(framed)));
  await once(server, 'listening');
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [data, isBinary] = await once(socket, 'message');
  socket.terminate();
  server.close();
  return { data, isBinary };
}

describe('a frame for many sockets', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 300_000])('[C1] of %i bytes is read back as it was', async (length) => {
    const message = Uint8Array.from({ length }, (_, place) => place % 251);
    expect(await readBack(frameBinary(message))).toEqual({ data: Buffer.from(message), isBinary: true });
  });

  it('[C1] is made once for a message, and anew for the next', () => {
    const frameOnce = createFrameOnce();
    const [a, b] = [Uint8Array.of(1), Uint8Array.of(1)];
    expect(frameOnce(a)).toBe(frameOnce(a));
    expect(frameOnce(b)).not.toBe(frameOnce(a));
  });
});
