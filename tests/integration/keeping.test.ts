// Nothing is kept for ever: what ties people to their words goes on its date, and the whole workshop on its own.
import { keepWorkshop } from '@evenboard/shared/commands/agenda';
import { addIdea, editIdea } from '@evenboard/shared/commands/ideas';
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectPerson, joinTestWorkshop, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { must, newIdeaArgs, openSteps, outcomeOf } from '../support/test-workshop.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('keeping a workshop', () => {
  let server: TestServer;
  let facilitator: TestPerson;
  let time = Date.UTC(2026, 0, 1);

  beforeEach(async () => {
    time = Date.UTC(2026, 0, 1);
    server = await startTestServer({ now: () => time, purgeEveryMs: 20 });
    facilitator = await startTestWorkshop(server.url);
  });
  afterEach(() => server.close());

  it('[S6] forgets whose an idea is, and keeps the idea', async () => {
    await openSteps(facilitator, ['collect']);
    const author = await joinTestWorkshop(server.url, facilitator);
    const idea = newIdeaArgs(author, 'Mine for ninety days');
    await must(author.run(addIdea, idea));
    time += 89 * DAY_MS;
    await server.restart();
    const back = await connectPerson(server.url, author.workshopId, author.cookie);
    expect(back.readPrivate('mine', idea.id)).not.toBeNull();
    time += DAY_MS;
    await server.restart();
    const later = await connectPerson(server.url, author.workshopId, author.cookie);
    expect(later.readPrivate('mine', idea.id)).toBeNull();
    expect(later.read('ideas', idea.id)?.text).toBe('Mine for ninety days');
    expect(outcomeOf(await later.run(editIdea, { id: idea.id, text: 'Not mine any more' }))).toBe('notYours');
    expect(outcomeOf(await later.send('undo', { outbox: author.outbox, number: 1 }))).toBe('nothingToUndo');
  });

  it('[S6] deletes a workshop on the date that its facilitator chose, while people are in it', async () => {
    await must(facilitator.run(keepWorkshop, { days: 30 }));
    const links = await fetch(`${server.url}/api/workshops/${facilitator.workshopId}/links`, { headers: { cookie: facilitator.cookie } });
    const { words } = (await links.json()) as { words: string };
    const door = await fetch(`${server.url}/join/${words}`);
    expect(await door.text()).toContain('All of this is deleted on 31 January 2026.');
    time += 30 * DAY_MS;
    expect(await facilitator.closed).toBe(CLOSE_CODES.comeBack);
    expect((await fetch(`${server.url}/join/${words}`)).status).toBe(404);
    const me = await fetch(`${server.url}/api/workshops/${facilitator.workshopId}/me`, { headers: { cookie: facilitator.cookie } });
    expect(me.status).toBe(404);
  });
});
