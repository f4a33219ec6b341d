// A line that is too fast waits; nothing that it said is lost, refused or out of order.
import { addIdea } from '@evenboard/shared/commands/ideas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryStore } from '../support/memory-store.ts';
import { joinTestWorkshop, startTestWorkshop } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { must, newIdeaArgs, openSteps, outcomeOf } from '../support/test-workshop.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ openStore: createMemoryStore });
});
afterAll(() => server.close());

it('[C2] 180 ideas at once, as after a long time offline, are all taken, in their order', async () => {
  const facilitator = await startTestWorkshop(server.url);
  const person = await joinTestWorkshop(server.url, facilitator);
  await openSteps(facilitator, ['collect']);
  const messages = Array.from({ length: 180 }, (_, place) => ({
    outbox: person.outbox, number: place + 1, name: addIdea.name, args: newIdeaArgs(person, `Idea ${place}`),
  }));
  // Many small frames: those that have come before the line is paused must wait as well.
  const answers = await Promise.all(messages.map((message) => person.sendMany([message])));
  expect(answers.flat().map(outcomeOf)).toEqual(messages.map(() => 'yes'));
  const clocks = answers.flat().map((answer) => ('clock' in answer ? answer.clock : 0));
  expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
  expect(person.all('ideas').size).toBe(180);
  // Meanwhile and afterwards others are served as ever.
  await must(facilitator.run(addIdea, newIdeaArgs(facilitator, 'One more')));
});
