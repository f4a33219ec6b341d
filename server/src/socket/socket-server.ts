/**
 * The door for WebSockets. A refusal is a close code and not a failed handshake, because the provider tells no reason for
 * those and tries for ever.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { writeMessage } from '@evenboard/shared/protocol/codec';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Sessions } from '../protocol/sessions.ts';
import type { Log } from '../observability/log.ts';
import type { Rooms } from '../room/rooms.ts';
import { admit, isOurOrigin, readWanted, type Wanted } from './admit.ts';
import { serveConnection } from './connection.ts';
import { createFrameOnce, frameBinary, type FrameOnce } from './frame-once.ts';
import type { Line } from './line.ts';
import type { PersonRates } from './person-rates.ts';
import { createWriteTogether, type Outlet } from './write-together.ts';

const MAX_PAYLOAD = 256 * 1024;
/** Browsers send a message whole; ours fit into a few. */
const MAX_FRAGMENTS = 64;
const MAX_BUFFERED_CHUNKS = 1024;
const BEAT_MS = 20_000;
const LONGEST_PATH = 500;
/** Where a screen that goes by HTTP tries whether a WebSocket would get through now. */
const PROBE = '/socket/probe';

export type SocketServer = { close(): void };

export type DoorOptions = { rooms: Rooms; sessions: Sessions; rates: PersonRates; now(): number; log: Log; onDropped(): void };

export function createSocketServer(server: Server, { rooms, sessions, rates, ...options }: DoorOptions): SocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_BUFFERED_CHUNKS,
    perMessageDeflate: false,
  });
  const answered = new WeakSet<WebSocket>();
  const frameOnce = createFrameOnce();
  const writeTogether = createWriteTogether();

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    const path = readPath(request);
    if (path === null || !isOurOrigin(request)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => socket.terminate());
      if (path === 'probe') return answerProbe(socket);
      answered.add(socket);
      socket.on('pong', () => answered.add(socket));
      // What the client says meanwhile (its first sync) must wait, not be lost.
      socket.pause();
      void serve(socket, stream, request, path).catch(() => refuse(socket, CLOSE_CODES.comeBack, 'come back'));
    });
  }

  async function serve(socket: WebSocket, stream: Duplex, request: IncomingMessage, wanted: Wanted): Promise<void> {
    const admission = await admit(request, wanted, { rooms, sessions });
    if (!admission.ok) return refuse(socket, admission.code, admission.reason);
    if (socket.readyState !== socket.OPEN) return;
    const { room, me } = admission;
    const connection = serveConnection(lineOf(socket, writeTogether(stream), frameOnce), room, { personId: me.id, personRate: rates.take(me.id), ...options });
    socket.on('close', () => {
      connection.end();
      rates.giveBack(me.id);
    });
    socket.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Uint8Array) connection.take(data);
      else connection.takeForeign();
    });
    socket.resume();
  }

  function refuse(socket: WebSocket, code: number, reason: string): void {
    socket.resume();
    socket.close(code, reason);
  }

  function beat(): void {
    const frame = writeMessage({ type: 'beat' });
    for (const socket of sockets.clients) {
      if (!answered.has(socket)) socket.terminate();
      answered.delete(socket);
      if (socket.readyState !== socket.OPEN) continue;
      socket.ping();
      socket.send(frame, { binary: true });
    }
  }

  server.on('upgrade', upgrade);
  const beating = setInterval(beat, BEAT_MS);
  return {
    close() {
      clearInterval(beating);
      server.off('upgrade', upgrade);
      for (const socket of sockets.clients) refuse(socket, CLOSE_CODES.comeBack, 'come back');
      sockets.close();
    },
  };
}

/**
 * Frames go past `ws`, which writes header and message apart. Without compression it writes at once what it has to say
 * itself (a ping, a close), so a frame of ours between two of its is safe.
 */
function lineOf(socket: WebSocket, outlet: Outlet, frameOnce: FrameOnce): Line {
  return {
    isOpen: () => socket.readyState === socket.OPEN,
    send: (frame) => outlet.write(frameBinary(frame)),
    sendShared: (frame) => outlet.write(frameOnce(frame)),
    waitingBytes: outlet.waitingBytes,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close(code, reason) {
      outlet.flush();
      socket.close(code, reason);
    },
    drop: () => socket.terminate(),
  };
}

/** A frame that a proxy would have to let through both ways, then goodbye. */
function answerProbe(socket: WebSocket): void {
  socket.on('message', () => socket.close(1000));
  socket.send(writeMessage({ type: 'beat' }), { binary: true });
}

function readPath(request: IncomingMessage): Wanted | 'probe' | null {
  const raw = request.url ?? '';
  if (raw.length > LONGEST_PATH || !URL.canParse(raw, 'http://host')) return null;
  const url = new URL(raw, 'http://host');
  if (url.pathname === PROBE) return 'probe';
  const workshopId = /^\/socket\/([^/]+)$/.exec(url.pathname)?.[1];
  return workshopId === undefined ? null : readWanted(workshopId, url.searchParams);
}
