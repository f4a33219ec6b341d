/**
 * An attack on a server, as hostile people would make it: frames over real sockets, raw frames of every kind below them,
 * lines over HTTP, and requests. It only sends; `measured-server.ts` says what it cost.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import { WebSocket } from 'ws';
import type { SeededRandom } from '../support/seeded-random.ts';
import { joinOverHttp, type TestPerson } from '../support/test-person.ts';
import { createHostileFrame } from './hostile-frames.ts';
import { createHostileRequest, type Target } from './hostile-requests.ts';

export type Attack = { url: string; target: Target; random: SeededRandom };

const FRAMES_A_LINE = 20;
const LINES_AT_ONCE = 8;
const REQUESTS_AT_ONCE = 16;
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** Somebody who has joined, and now means harm. */
export async function prepareAttack(url: string, facilitator: TestPerson, random: SeededRandom): Promise<Attack> {
  const { workshopId } = facilitator;
  const links = await fetch(`${url}/api/workshops/${workshopId}/links`, { headers: { cookie: facilitator.cookie } });
  const { words } = (await links.json()) as { words: string };
  const cookie = await joinOverHttp(url, facilitator);
  return { url, random, target: { host: new URL(url).host, workshopId, words, cookie } };
}

export async function sendFrames(attack: Attack, count: number): Promise<void> {
  await inParallel(Math.ceil(count / FRAMES_A_LINE), LINES_AT_ONCE, () => sendLine(attack));
}

export async function sendRequests(attack: Attack, count: number): Promise<void> {
  await inParallel(count, REQUESTS_AT_ONCE, async () => {
    const { parts, stays } = createHostileRequest(attack.random, attack.target);
    await sendRaw(attack.url, parts, stays);
  });
}

/** Sends frames until the server has had enough, or all are sent and it has had time to read them. */
async function sendLine({ url, target, random }: Attack): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket/${target.workshopId}?version=${PROTOCOL_VERSION}`, {
    headers: { cookie: target.cookie, origin: url },
  });
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await Promise.race([once(socket, 'message').catch(() => undefined), closed]);
  for (let frame = 0; frame < FRAMES_A_LINE && socket.readyState === socket.OPEN; frame += 1) {
    const made = createHostileFrame(random);
    if (random.chance(0.05) && typeof made !== 'string' && made.length > 3) sendInPieces(socket, made);
    else socket.send(made);
  }
  if (socket.readyState === socket.OPEN) socket.ping();
  await Promise.race([new Promise((resolve) => socket.on('pong', resolve)), closed]);
  socket.terminate();
  await closed;
}

function sendInPieces(socket: WebSocket, frame: Uint8Array): void {
  const third = Math.ceil(frame.length / 3);
  socket.send(frame.subarray(0, third), { fin: false });
  socket.send(frame.subarray(third, 2 * third), { fin: false });
  socket.send(frame.subarray(2 * third), { fin: true });
}

/** Frames below what a library sends: each opcode, each reserved bit, compressed bombs, endless pieces, wrong lengths. */
export async function sendRawFrames({ url, target, random }: Attack, count: number): Promise<void> {
  const { host } = new URL(url);
  const open = `GET /socket/${target.workshopId}?version=${PROTOCOL_VERSION} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nCookie: ${target.cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Extensions: permessage-deflate\r\nSec-WebSocket-Key: ${KEY}\r\n\r\n`;
  const bomb = deflateRawSync(Buffer.alloc(8 * 1024 * 1024));
  const pieces = Uint8Array.from(Array.from({ length: 3000 }, () => [0x00, 0x81, 0, 0, 0, 0, 1]).flat());
  await inParallel(count, LINES_AT_ONCE, async () => {
    const first = random.below(256);
    const mask = random.chance(0.8) ? 0x80 : 0;
    const length = random.pick([0, 5, 125, 126, 127]);
    const rest = Uint8Array.from({ length: 20 + random.below(200) }, () => random.below(256));
    const kinds: readonly Uint8Array[] = [Uint8Array.of(first, mask | length, ...rest), Uint8Array.of(0x02, 0x81, 0, 0, 0, 0, 1), pieces, maskedFrame(0xc2, bomb)];
    const [frame = rest, ...more] = random.chance(0.9) ? kinds.slice(0, 1) : random.chance(0.5) ? kinds.slice(1, 3) : kinds.slice(3);
    await sendRaw(url, [open, frame, ...more], false);
  });
}

function maskedFrame(first: number, payload: Uint8Array): Uint8Array {
  const length = payload.length < 126 ? [0x80 | payload.length] : [0x80 | 126, payload.length >> 8, payload.length & 255];
  return Uint8Array.from([first, ...length, 0, 0, 0, 0, ...payload]);
}

/** A line over HTTP that sends much more than it is let, without waiting to be told that it may go on. */
export async function floodHttpLine({ url, target, random }: Attack, megabytes: number): Promise<void> {
  const headers = { cookie: target.cookie, 'x-evenboard': '1' };
  const opened = await fetch(`${url}/api/workshops/${target.workshopId}/line?version=${PROTOCOL_VERSION}`, { method: 'POST', headers });
  const { line = '' } = (await opened.json()) as { line?: string };
  const stop = new AbortController();
  const body = Buffer.alloc(250 * 1024, 1 + random.below(100));
  const sent = Array.from({ length: megabytes * 4 }, (_, place) =>
    fetch(`${url}/api/lines/${line}/up/${place + 1}`, { method: 'POST', headers, body, signal: stop.signal }).then((answer) => answer.arrayBuffer()).catch(() => undefined),
  );
  // What the server makes wait would wait for long: by then it has been read.
  await Promise.race([Promise.all(sent), once(AbortSignal.timeout(3000), 'abort')]);
  stop.abort();
  await Promise.all(sent);
}

/** Writes bytes to the server's port; waits until the server has ended the connection, or goes away itself. */
async function sendRaw(url: string, parts: readonly (string | Uint8Array)[], stays: boolean): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await Promise.race([new Promise((resolve) => socket.once('connect', resolve)), closed]);
  for (const part of parts) {
    if (socket.destroyed) break;
    socket.write(part);
    await turn();
  }
  if (stays) socket.destroy();
  else socket.end();
  await closed;
}

async function inParallel(count: number, atOnce: number, work: () => Promise<void>): Promise<void> {
  let left = count;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        await work();
      }
    }),
  );
}
