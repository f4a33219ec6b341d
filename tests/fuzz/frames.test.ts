// Bytes from people who mean harm: the server stays up, stays small, stays quick, and serves everybody else.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { addIdea } from '@evenboard/shared/commands/ideas';
import { clockOf } from '@evenboard/shared/document/projection';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import { readFrame } from '@evenboard/server/protocol/read-frame';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { encodeStateAsUpdate } from 'yjs';
import { createMemoryStore } from '../support/memory-store.ts';
import { createSeededRandom, type SeededRandom } from '../support/seeded-random.ts';
import { connectPerson, joinOverHttp, joinTestWorkshop, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { must, newIdeaArgs, openSteps } from '../support/test-workshop.ts';
import { createHostileFrame } from './hostile-frames.ts';

const FRAMES = 5000;
const FRAMES_A_LINE = 20;
const LINES_AT_ONCE = 8;
const MOST_GROWTH_BYTES = 50 * 1024 * 1024;
const LONGEST_BLOCK_MS = 50;

let server: TestServer;
let seconds = 1;
beforeAll(async () => {
  // A clock that runs ahead, so that no frame waits for its sender's allowance: all of them are to be read.
  server = await startTestServer({
    openStore: createMemoryStore,
    now() {
      seconds += 1;
      return seconds * 1000;
    },
  });
});
afterAll(() => server.close());

async function gather() {
  const facilitator = await startTestWorkshop(server.url);
  const honest = await joinTestWorkshop(server.url, facilitator);
  await openSteps(facilitator, ['collect']);
  const hostile = await joinOverHttp(server.url, facilitator);
  return { facilitator, honest, hostile };
}

/** Sends frames until the server has had enough, or all are sent and it has had time to read them. */
async function sendHostile(workshopId: string, cookie: string, random: SeededRandom): Promise<void> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket/${workshopId}?version=${PROTOCOL_VERSION}`, {
    headers: { cookie, origin: server.url },
  });
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await Promise.race([once(socket, 'message'), closed]);
  for (let frame = 0; frame < FRAMES_A_LINE && socket.readyState === socket.OPEN; frame += 1) socket.send(createHostileFrame(random));
  if (socket.readyState === socket.OPEN) socket.ping();
  await Promise.race([new Promise((resolve) => socket.on('pong', resolve)), closed]);
  socket.terminate();
  await closed;
}

/** What the facilitator reads of an idea that an honest person adds now. */
async function workOn(facilitator: TestPerson, honest: TestPerson): Promise<string | undefined> {
  const args = newIdeaArgs(honest, 'Still here');
  const { clock } = await must(honest.run(addIdea, args));
  await facilitator.reach(clock);
  return facilitator.read('ideas', args.id)?.text;
}

function readHeapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('hostile frames', () => {
  it(`[S1] ${FRAMES} of them end nothing, fill nothing, change nothing, and others work on`, async () => {
    const { facilitator, honest, hostile } = await gather();
    expect(await workOn(facilitator, honest)).toBe('Still here');
    const before = encodeStateAsUpdate(honest.doc);
    const heapBefore = readHeapBytes();
    const random = createSeededRandom(99);
    const lines = Math.ceil(FRAMES / FRAMES_A_LINE);
    for (let line = 0; line < lines; line += LINES_AT_ONCE) {
      await Promise.all(Array.from({ length: LINES_AT_ONCE }, () => sendHostile(honest.workshopId, hostile, random)));
    }
    expect(readHeapBytes() - heapBefore).toBeLessThan(MOST_GROWTH_BYTES);
    // Some near misses hit: what a participant may do is done. A forgery is not among it.
    expect([...honest.all('ideas').values()].filter(({ text }) => text === 'forged')).toEqual([]);
    expect(honest.all('results').size + honest.all('rounds').size).toBe(0);
    expect(encodeStateAsUpdate(honest.doc)).toEqual(before);
    expect(await workOn(facilitator, honest)).toBe('Still here');
  });

  it('[S1] none of them takes long to read', () => {
    const random = createSeededRandom(99);
    for (let frame = 0; frame < FRAMES; frame += 1) {
      const made = createHostileFrame(random);
      if (typeof made === 'string') continue;
      let took = timeOf(() => readFrame(made));
      // A machine that is busy elsewhere may stop us once: what is slow by itself is slow each time.
      for (let again = 0; took >= LONGEST_BLOCK_MS && again < 3; again += 1) took = timeOf(() => readFrame(made));
      expect(took).toBeLessThan(LONGEST_BLOCK_MS);
    }
  });

  it('[S2] a document’s update from a client changes nothing, whatever it holds', async () => {
    const { facilitator, honest } = await gather();
    expect(await workOn(facilitator, honest)).toBe('Still here');
    const forger = await connectPerson(server.url, honest.workshopId, honest.cookie);
    const id = [...forger.all('ideas').keys()][0] ?? '';
    const clock = clockOf(honest.doc, 1);
    // A real replica's own change, as an honest y-websocket client of another server would send it.
    forger.doc.on('update', (update: Uint8Array) => {
      forger.socket.send(Buffer.concat([Buffer.from([0, 2, update.length]), update]));
      forger.socket.send(Buffer.concat([Buffer.from([0, 1, update.length]), update]));
    });
    forger.doc.clientID = 1;
    forger.doc.getMap('ideas').delete(id);
    forger.doc.clientID = 77;
    forger.doc.getMap('ideas').set(id, { text: 'forged' });
    expect(await workOn(facilitator, honest)).toBe('Still here');
    for (const person of [facilitator, honest]) {
      expect(person.read('ideas', id)?.text).toBe('Still here');
      // One idea more: its words and its place.
      expect(clockOf(person.doc, 1)).toBe(clock + 2);
      expect(clockOf(person.doc, 77)).toBe(0);
    }
    const fresh = await connectPerson(server.url, honest.workshopId, honest.cookie);
    expect(encodeStateAsUpdate(fresh.doc)).toEqual(encodeStateAsUpdate(honest.doc));
  });

  it('[S1] a line that keeps sending what no client of ours sends is closed with 4400', async () => {
    const { honest } = await gather();
    for (let frame = 0; frame < 21; frame += 1) honest.socket.send(Uint8Array.of(0, 2, 0));
    expect(await honest.closed).toBe(4400);
  });
});

describe('below the frames', () => {
  const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

  /** Writes bytes to the server's port and waits until it has ended the connection. */
  async function sendRaw(bytes: readonly (string | Uint8Array)[]): Promise<void> {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    const closed = once(socket, 'close');
    await once(socket, 'connect');
    for (const part of bytes) socket.write(part);
    socket.end();
    await closed;
  }

  const handshake = (path: string, more = '') =>
    `GET ${path} HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nOrigin: ${server.url}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${KEY}\r\n${more}\r\n`;

  it('[S1] every opcode, masked or not, whole or in pieces, leaves the server standing', async () => {
    const { facilitator, honest, hostile } = await gather();
    const random = createSeededRandom(3);
    const open = handshake(`/socket/${honest.workshopId}?version=${PROTOCOL_VERSION}`, `Cookie: ${hostile}\r\n`);
    const attempts: Promise<void>[] = [];
    for (let opcode = 0; opcode < 16; opcode += 1) {
      for (const first of [0x80, 0x00, 0xc0, 0xf0]) {
        for (const mask of [0x80, 0]) {
          const length = random.pick([0, 5, 126, 127]);
          attempts.push(sendRaw([open, Uint8Array.from([first | opcode, mask | length, ...Array.from({ length: 20 }, () => random.below(256))])]));
        }
      }
    }
    const pieces = Uint8Array.from(Array.from({ length: 3000 }, () => [0x00, 0x81, 0, 0, 0, 0, 1]).flat());
    attempts.push(sendRaw([open, Uint8Array.of(0x02, 0x81, 0, 0, 0, 0, 1), pieces]));
    await Promise.all(attempts);
    expect(await workOn(facilitator, honest)).toBe('Still here');
  });

  it('[S1] handshakes that are none leave the server standing', async () => {
    const { facilitator, honest } = await gather();
    const paths = ['/', '/socket', '/socket/../../etc', `/socket/${'a'.repeat(20)}`, `/socket/${'a'.repeat(5000)}`, '//', '/socket/%', '*', 'http://[', `/socket/${honest.workshopId}?version=`];
    await Promise.all([
      ...paths.map((path) => sendRaw([handshake(path)])),
      sendRaw([handshake('/').replace(`Host: ${new URL(server.url).host}\r\n`, '')]),
      sendRaw([handshake(`/socket/${honest.workshopId}`).replace(KEY, 'short')]),
      sendRaw(['GET / HTTP/1.1\r\n', '\u0000'.repeat(2000)]),
      sendRaw([Uint8Array.from({ length: 500 }, (_, place) => place % 256)]),
    ]);
    expect(await workOn(facilitator, honest)).toBe('Still here');
  });
});

function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
