/** One GET over a bare TCP socket, its body as it came over the wire: a full HTTP client would be the first to tire. */
import { connect } from 'node:net';
import type { Door } from './open-line.ts';

export type Fetched = {
  body: Buffer;
  /** Head and body. */
  bytes: number;
  header(name: string): string | null;
};

const FETCHING_MS = 60_000;

export function fetchBytes(door: Door): Promise<Fetched> {
  const socket = connect({ port: door.port, host: '127.0.0.1', noDelay: true });
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    socket.setTimeout(FETCHING_MS, () => socket.destroy(new Error('The server took too long to answer.')));
    socket.on('error', reject);
    socket.on('connect', () => socket.write(writeRequest(door)));
    socket.on('data', (chunk: Buffer) => void parts.push(chunk));
    // It was asked to close once it has said all.
    socket.on('end', () => {
      socket.destroy();
      const answer = readAnswer(Buffer.concat(parts));
      if (answer === null) reject(new Error(`${door.path} was not answered whole.`));
      else resolve(answer);
    });
  });
}

function writeRequest({ port, path, headers }: Door): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${lines.join('')}\r\n`;
}

function readAnswer(answer: Buffer): Fetched | null {
  const end = answer.indexOf('\r\n\r\n');
  const head = answer.toString('latin1', 0, Math.max(0, end)).split('\r\n');
  const header = (name: string) => head.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? null;
  const body = answer.subarray(end + 4);
  const isWhole = head[0]?.startsWith('HTTP/1.1 200') === true && header('content-length') === `${body.length}`;
  return isWhole ? { body, bytes: answer.length, header } : null;
}
