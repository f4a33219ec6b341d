// What the server tells those who watch over it, and how it goes.
import { addIdea } from '@evenboard/shared/commands/ideas';
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { createSqliteStore } from '@evenboard/server/store/create-sqlite-store';
import type { Store } from '@evenboard/server/store/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectPerson, isAccepted, joinTestWorkshop, startTestWorkshop } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { must, newIdeaArgs, openSteps } from '../support/test-workshop.ts';

describe('watching over the server', () => {
  let server: TestServer;
  let isDiskGone = false;

  beforeEach(async () => {
    isDiskGone = false;
    server = await startTestServer({ openStore: openFragile });
  });
  afterEach(() => server.close());

  function openFragile(file: string): Store {
    const store = createSqliteStore(file);
    return { ...store, check: () => (isDiskGone ? Promise.reject(new Error('no disk')) : store.check()) };
  }

  async function read(path: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${server.url}${path}`, { headers });
    return { status: response.status, text: await response.text() };
  }

  it('[J1] is ready while the store can be written, and lives on while it cannot', async () => {
    expect(await read('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect((await read('/readyz')).status).toBe(200);
    isDiskGone = true;
    expect((await read('/readyz')).status).toBe(503);
    expect((await read('/healthz')).status).toBe(200);
  });

  it('[S6] counts rooms, screens, commands and refusals, and names nobody', async () => {
    const facilitator = await startTestWorkshop(server.url);
    const person = await joinTestWorkshop(server.url, facilitator, 'Ann of Example Street');
    await openSteps(facilitator, ['collect']);
    await must(person.run(addIdea, newIdeaArgs(person, 'Warm places to sleep')));
    await person.send(addIdea.name, { ...newIdeaArgs(person, ''), text: '' });
    const { text } = await read('/metrics');
    expect(text).toContain('evenboard_rooms{state="awake"} 1');
    expect(text).toContain('evenboard_screens 2');
    expect(text).toContain('evenboard_refusals_total{kind="empty"} 1');
    expect(text).toMatch(/evenboard_commands_total [1-9]/);
    for (const name of ['tick_commands', 'commit_ms', 'publish_ms', 'nodejs_eventloop_lag_seconds']) expect(text).toContain(`evenboard_${name}`);
    for (const secret of ['Ann', 'Warm places', facilitator.workshopId]) expect(text).not.toContain(secret);
  });

  it('[S2] shows its numbers to this machine alone, not through a web server in front', async () => {
    expect((await read('/metrics')).status).toBe(200);
    expect((await read('/metrics', { 'x-forwarded-for': '203.0.113.5' })).status).toBe(404);
  });

  it('[J1] tells every screen to come back when it stops, and has what it has acknowledged', async () => {
    const facilitator = await startTestWorkshop(server.url);
    await openSteps(facilitator, ['collect']);
    const wanted = Array.from({ length: 20 }, (_, place) => newIdeaArgs(facilitator, `Idea ${place}`));
    const answers = wanted.map((args) => facilitator.run(addIdea, args).then(isAccepted, () => false));
    await answers[0];
    await server.restart();
    expect(await facilitator.closed).toBe(CLOSE_CODES.comeBack);
    const back = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
    for (const [place, answer] of answers.entries()) {
      if (await answer) expect(back.read('ideas', wanted[place]?.id ?? '')?.text).toBe(`Idea ${place}`);
    }
  });
});
