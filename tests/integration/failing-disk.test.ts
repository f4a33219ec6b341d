// While the disk takes nothing, nobody is told that it did, everybody is told that it does not, and nothing is lost.
import { addIdea } from '@evenboard/shared/commands/ideas';
import type { Store } from '@evenboard/server/store/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryStore } from '../support/memory-store.ts';
import { joinTestWorkshop, startTestWorkshop } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { must, newIdeaArgs, openSteps, outcomeOf } from '../support/test-workshop.ts';

let isDiskWell = true;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ openStore });
});
afterAll(() => server.close());

function openStore(): Store {
  const store = createMemoryStore();
  return { ...store, commit: (batch) => (isDiskWell ? store.commit(batch) : Promise.resolve({ ok: false, reason: 'failed', problem: 'full' })) };
}

it('[J1] [C2] [I3] says that nothing is saved, keeps the order of what waits, and takes it once the disk is well', async () => {
  const facilitator = await startTestWorkshop(server.url);
  const person = await joinTestWorkshop(server.url, facilitator);
  await openSteps(facilitator, ['collect']);
  const messages = [1, 2, 3].map((number) => ({
    outbox: person.outbox, number, name: addIdea.name, args: newIdeaArgs(person, `Idea ${number}`),
  }));
  isDiskWell = false;
  expect((await person.sendMany(messages)).map(outcomeOf)).toEqual(['notSaved', 'notSaved', 'notSaved']);
  await facilitator.until(() => facilitator.status()?.canSave === false);
  expect(facilitator.all('ideas').size).toBe(0);
  // What comes after may not overtake what was sent back.
  isDiskWell = true;
  const [late] = await person.sendMany([{ outbox: person.outbox, number: 4, name: addIdea.name, args: newIdeaArgs(person, 'Idea 4') }]);
  expect(late === undefined ? '' : outcomeOf(late)).toBe('notSaved');
  for (const message of messages) expect((await person.sendMany([message])).map(outcomeOf)).toEqual(['yes']);
  await must(person.send(addIdea.name, newIdeaArgs(person, 'Idea 4'), 4));
  await facilitator.until(() => facilitator.status()?.canSave === true);
  expect([...person.all('ideas').values()].map(({ text }) => text)).toEqual(['Idea 1', 'Idea 2', 'Idea 3', 'Idea 4']);
});
