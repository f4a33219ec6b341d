/** A proxy as some offices have one: it passes web pages and does what it likes with WebSockets. */
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { once } from 'node:events';

/** `hang`: never answers. `refuse`: says no at once. `silent`: opens, and passes nothing. `down`: passes nothing at all. */
export type Treatment = 'pass' | 'hang' | 'refuse' | 'silent' | 'down';

export type BlockingProxy = {
  readonly url: string;
  treat(treatment: Treatment): void;
  /** Upgrades asked for since the start. */
  upgrades(): number;
  close(): Promise<void>;
};

export async function startBlockingProxy(target: string, first: Treatment): Promise<BlockingProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Duplex>();
  let treatment = first;
  let upgrades = 0;

  const server = createServer((from, to) => {
    const { method, url: path, headers } = from;
    const asked = request({ hostname, port, method, path, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    asked.on('error', () => to.destroy());
    to.on('close', () => asked.destroy());
    from.pipe(asked);
  });
  server.on('connection', (socket) => {
    if (treatment === 'down') return void socket.destroy();
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('upgrade', (asked: IncomingMessage, stream: Socket, head: Buffer) => {
    upgrades += 1;
    stream.on('error', () => stream.destroy());
    if (treatment === 'refuse') return void stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    if (treatment === 'hang') return;
    passUpgrade(asked, stream, head, treatment === 'silent');
  });

  function passUpgrade(asked: IncomingMessage, stream: Socket, head: Buffer, isSilent: boolean): void {
    const onward = connect(Number(port), hostname, () => {
      const lines = asked.rawHeaders.flatMap((name, place) => (place % 2 === 0 ? [`${name}: ${asked.rawHeaders[place + 1]}`] : []));
      onward.write(`GET ${asked.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      if (!isSilent) return void (stream.pipe(onward), onward.pipe(stream));
      // The handshake goes through; what comes after it is swallowed in both directions.
      onward.once('data', (answer: Buffer) => stream.write(answer.subarray(0, answer.indexOf('\r\n\r\n') + 4)));
    });
    onward.on('error', () => stream.destroy());
    stream.on('close', () => onward.destroy());
    onward.on('close', () => stream.destroy());
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    treat(next) {
      treatment = next;
      if (next === 'down') for (const socket of open) socket.destroy();
    },
    upgrades: () => upgrades,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
