/**
 * The door for sockets: path, version, origin, session and place in history are checked before a connection is served.
 * A refusal is a close code and not a failed handshake, because the provider tells no reason for those and tries for ever.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { writeMessage } from '@evenboard/shared/protocol/codec';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Sessions } from '../protocol/sessions.ts';
import type { Log } from '../observability/log.ts';
import { createRateLimit, type RateLimit } from '../protocol/rate-limit.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { serveConnection } from './connection.ts';
import type { Line } from './line.ts';

const MAX_PAYLOAD = 256 * 1024;
const BEAT_MS = 20_000;
const LONGEST_PATH = 500;

export type SocketServer = { close(): void };

type Options = { server: Server; rooms: Rooms; sessions: Sessions; now(): number; log: Log };

export function createSocketServer({ server, rooms, sessions, now, log }: Options): SocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD, perMessageDeflate: false });
  /** One for all the lines of a person, kept while there are any. */
  const personRates = new Map<string, { rate: RateLimit; lines: number }>();
  const answered = new WeakSet<WebSocket>();

  function takeRate(personId: string): RateLimit {
    const kept = personRates.get(personId) ?? { rate: createRateLimit(240, 60), lines: 0 };
    kept.lines += 1;
    personRates.set(personId, kept);
    return kept.rate;
  }

  function giveRateBack(personId: string): void {
    const kept = personRates.get(personId);
    if (kept === undefined) return;
    kept.lines -= 1;
    if (kept.lines === 0) personRates.delete(personId);
  }

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    const path = readPath(request);
    if (path === null || !isOurOrigin(request)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => socket.terminate());
      answered.add(socket);
      socket.on('pong', () => answered.add(socket));
      void admit(socket, request, path).catch(() => refuse(socket, CLOSE_CODES.comeBack, 'come back'));
    });
  }

  async function admit(socket: WebSocket, request: IncomingMessage, path: SocketPath): Promise<void> {
    if (path.version !== PROTOCOL_VERSION) return socket.close(CLOSE_CODES.oldProgram, 'old program');
    // What the client says meanwhile (its first sync) must wait, not be lost.
    socket.pause();
    const personId = await sessions.findPerson(request, path.workshopId);
    const room = personId === null ? null : await rooms.open(path.workshopId);
    const me = personId === null ? null : (room?.me(personId) ?? null);
    if (room === null || me === null) return refuse(socket, CLOSE_CODES.joinAgain, 'join again');
    if (me.state === 'removed') return refuse(socket, CLOSE_CODES.removed, 'removed');
    if (!canGoOn(room, path)) return refuse(socket, CLOSE_CODES.startFresh, 'start fresh');
    if (socket.readyState !== socket.OPEN) return;
    const connection = serveConnection(lineOf(socket), room, { personId: me.id, personRate: takeRate(me.id), now, log });
    socket.on('close', () => {
      connection.end();
      giveRateBack(me.id);
    });
    socket.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Uint8Array) connection.take(data);
      else connection.takeForeign();
    });
    // Only now: whatever came before is heard by what listens.
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
      for (const socket of sockets.clients) socket.close(CLOSE_CODES.comeBack, 'come back');
      sockets.close();
    },
  };
}

function lineOf(socket: WebSocket): Line {
  return {
    isOpen: () => socket.readyState === socket.OPEN,
    send: (frame) => socket.send(frame, { binary: true }),
    waitingBytes: () => socket.bufferedAmount,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: (code, reason) => socket.close(code, reason),
    drop: () => socket.terminate(),
  };
}

type SocketPath = { workshopId: string; version: string | null; position: ReturnType<Room['position']> | null };

function readPath(request: IncomingMessage): SocketPath | null {
  const raw = request.url ?? '';
  if (raw.length > LONGEST_PATH || !URL.canParse(raw, 'http://host')) return null;
  const url = new URL(raw, 'http://host');
  const workshopId = /^\/socket\/([0-9a-v]{20})$/.exec(url.pathname)?.[1];
  if (workshopId === undefined) return null;
  const [epoch, seq, tag] = ['epoch', 'seq', 'tag'].map((name) => url.searchParams.get(name));
  const position = epoch && seq && tag ? { epoch: Number(epoch), seq: Number(seq), tag } : null;
  return { workshopId, version: url.searchParams.get('version'), position };
}

function canGoOn(room: Room, { position }: SocketPath): boolean {
  return position === null || room.isKnownPosition(position);
}

/** A page of another site could open a socket with this person's cookie; browsers say where it came from. */
function isOurOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
