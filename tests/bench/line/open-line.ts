/**
 * One person's WebSocket, over a bare TCP socket, as light as it can be: a full client library would make the load
 * generator the first thing to run out of breath. It answers pings, counts what comes and hands on what is wanted.
 */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { createFrameWalker, type FrameListener } from './frame-walker.ts';
import { BINARY, CLOSE, PING, PONG, writeMaskedFrame } from './write-masked-frame.ts';

export type Door = { port: number; path: string; headers: Readonly<Record<string, string>> };

export type LineListener = Pick<FrameListener, 'wants' | 'onFrame'> & { onPassed?(): void; onEnd?(): void };

export type Line = {
  send(payload: Uint8Array): void;
  /** Bytes on the wire from the server, headers of frames and the handshake included. */
  bytes(): number;
  frames(): number;
  isOpen(): boolean;
  close(): void;
};

const OPENING_MS = 30_000;

export function openLine(door: Door, listener: LineListener): Promise<Line> {
  const socket = connect({ port: door.port, host: '127.0.0.1', noDelay: true });
  let isOpen = false;
  let head = Buffer.alloc(0);

  const walker = createFrameWalker({
    wants: listener.wants,
    onFrame: listener.onFrame,
    onPassed: () => listener.onPassed?.(),
    onControl(opcode, payload) {
      if (opcode === PING) socket.write(writeMaskedFrame(PONG, payload));
      if (opcode === CLOSE) socket.destroy();
    },
  });

  const line: Line = {
    send: (payload) => void (isOpen && socket.write(writeMaskedFrame(BINARY, payload))),
    bytes: () => socket.bytesRead,
    frames: walker.frames,
    isOpen: () => isOpen,
    close: () => socket.destroy(),
  };

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.destroy(new Error('The server did not open a line in time.')), OPENING_MS);
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(timer);
      reject(new Error('The server closed the line before it was open.'));
      if (isOpen) listener.onEnd?.();
      isOpen = false;
    });
    socket.on('connect', () => socket.write(writeHandshake(door)));
    socket.on('data', (chunk: Buffer) => {
      if (isOpen) return walker.feed(chunk);
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!head.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
        socket.destroy(new Error(`The server refused a line: ${head.toString('latin1', 0, head.indexOf('\r\n'))}`));
        return;
      }
      isOpen = true;
      clearTimeout(timer);
      resolve(line);
      if (head.length > end + 4) walker.feed(head.subarray(end + 4));
    });
  });
}

function writeHandshake({ port, path, headers }: Door): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
