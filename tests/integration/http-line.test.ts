// The line over HTTP with the client's own code, while requests and answers get lost.
import { addIdea } from '@evenboard/shared/commands/ideas';
import { readMessageDown, writeMessage } from '@evenboard/shared/protocol/codec';
import { EVENBOARD } from '@evenboard/shared/protocol/frame-types';
import type { Answer } from '@evenboard/shared/protocol/messages-down';
import { PROTOCOL_VERSION } from '@evenboard/shared/protocol/version';
import { createDecoder, readVarUint } from 'lib0/decoding';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createHttpCarrier } from '../../client/src/document/http-carrier.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { createSeededRandom } from '../support/seeded-random.ts';
import { joinOverHttp, newTestId, startTestWorkshop } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { newIdeaArgs, openSteps } from '../support/test-workshop.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ openStore: createMemoryStore });
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

/** Fetch as a page of the person with that cookie has it; `isLost` says, before and after, whether the way breaks. */
function stubFetch(cookie: string, isLost: () => boolean): void {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', async (path: string, options: RequestInit) => {
    if (isLost()) throw new TypeError('the request is lost');
    const headers = { ...(options.headers as Record<string, string>), cookie };
    const response = await real(`${server.url}${path}`, { ...options, headers });
    if (isLost()) throw new TypeError('the answer is lost');
    return response;
  });
}

function openLine(workshopId: string) {
  const answers: Answer[] = [];
  let frames = 0;
  let notify = (): void => undefined;
  let sayOpen = (): void => undefined;
  let sayClosed = (_code: number): void => undefined;
  const opened = new Promise<void>((resolve) => (sayOpen = resolve));
  const closed = new Promise<number>((resolve) => (sayClosed = resolve));
  const carrier = createHttpCarrier(`ws://x/socket/${workshopId}?version=${PROTOCOL_VERSION}`, {
    open: sayOpen,
    message(data) {
      frames += 1;
      const decoder = createDecoder(new Uint8Array(data));
      if (readVarUint(decoder) !== EVENBOARD) return;
      const message = readMessageDown(decoder);
      if (message.type === 'answers') answers.push(...message.answers);
      notify();
    },
    close: sayClosed,
  });
  const until = (isTrue: () => boolean) =>
    new Promise<void>((resolve) => {
      notify = () => isTrue() && resolve();
      notify();
    });
  return { carrier, answers, opened, closed, frames: () => frames, until };
}

describe('a line over HTTP', () => {
  it('[J1] [J2] loses and doubles nothing while a fifth of all requests and answers get lost', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 200 });
    const facilitator = await startTestWorkshop(server.url);
    await openSteps(facilitator, ['collect']);
    const cookie = await joinOverHttp(server.url, facilitator);
    const random = createSeededRandom(7);
    stubFetch(cookie, () => random.chance(0.1));
    const line = openLine(facilitator.workshopId);
    await line.opened;
    const outbox = newTestId();
    for (let number = 1; number <= 40; number += 1) {
      const args = newIdeaArgs(facilitator, `Idea ${number}`);
      line.carrier.send(writeMessage({ type: 'commands', commands: [{ outbox, number, name: addIdea.name, args }] }));
      if (number % 7 === 0) await line.until(() => line.answers.length >= number - 3);
    }
    await line.until(() => line.answers.length >= 40);
    expect(line.answers.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, place) => place + 1));
    expect(line.answers.every((answer) => 'clock' in answer)).toBe(true);
    expect(facilitator.all('ideas').size).toBe(40);
    line.carrier.close();
    vi.useRealTimers();
  }, 30_000);

  it('[S3] ends with the same code as a WebSocket for somebody who was taken out, and serves nobody else', async () => {
    const facilitator = await startTestWorkshop(server.url);
    const cookie = await joinOverHttp(server.url, facilitator);
    stubFetch(cookie, () => false);
    const line = openLine(facilitator.workshopId);
    await line.opened;
    await line.until(() => line.frames() > 0);
    const [personId = ''] = [...facilitator.allPrivate('people')].find(([, person]) => person.role === 'participant') ?? [];
    await facilitator.send('person.remove', { id: personId });
    expect(await line.closed).toBe(4403);
    const again = openLine(facilitator.workshopId);
    expect(await again.closed).toBe(4403);
    vi.unstubAllGlobals();
    // Another person's cookie, or none, gets nothing of a line.
    const stolen = await fetch(`${server.url}/api/lines/${newTestId()}/down/0`, { headers: { cookie } });
    expect(stolen.status).toBe(410);
  });

  it('[S2] takes no line from a form on another site, and no body that is not frames', async () => {
    const facilitator = await startTestWorkshop(server.url);
    const path = `${server.url}/api/workshops/${facilitator.workshopId}/line?version=${PROTOCOL_VERSION}`;
    const headers = { cookie: facilitator.cookie };
    expect((await fetch(path, { method: 'POST', headers })).status).toBe(403);
    const opened = await fetch(path, { method: 'POST', headers: { ...headers, 'x-evenboard': '1' } });
    const { line } = (await opened.json()) as { line: string };
    const up = `${server.url}/api/lines/${line}/up/`;
    for (const body of ['nonsense', '\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff']) {
      const taken = await fetch(`${up}1`, { method: 'POST', headers: { ...headers, 'x-evenboard': '1' }, body });
      expect(taken.status).toBe(204);
    }
    expect((await fetch(`${up}1`, { method: 'POST', headers: { 'x-evenboard': '1' } })).status).toBe(410);
    expect((await fetch(`${up}1`, { method: 'POST', headers: { ...headers, 'x-evenboard': '1' }, body: 'x'.repeat(400_000) })).status).toBe(413);
  });
});
