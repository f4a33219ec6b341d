// One person on two screens: two tabs with one outbox between them, two devices with one each; and clocks that jump.
import { addIdea } from '@evenboard/shared/commands/ideas';
import { castBallot } from '@evenboard/shared/commands/cast';
import { refuse } from '@evenboard/shared/domain/refusal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectPerson, joinTestWorkshop, startTestWorkshop } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { addIdeaOf, must, newIdeaArgs, openIdeaRound, openSteps, seedIdeas } from '../support/test-workshop.ts';

const HOUR_MS = 60 * 60 * 1000;

let server: TestServer;
let shift = 0;
beforeAll(async () => {
  server = await startTestServer({ now: () => Date.now() + shift });
});
afterAll(() => server.close());

async function gather() {
  const facilitator = await startTestWorkshop(server.url);
  await openSteps(facilitator, ['collect', 'vote']);
  const phone = await joinTestWorkshop(server.url, facilitator);
  const again = (outbox?: string) => connectPerson(server.url, phone.workshopId, phone.cookie, outbox === undefined ? {} : { outbox });
  return { facilitator, phone, again };
}

it('[J2] two tabs that send the same waiting command get the same answer, and it is done once', async () => {
  const { facilitator, phone, again } = await gather();
  const tab = await again(phone.outbox);
  const args = newIdeaArgs(phone, 'Said once');
  const message = { outbox: phone.outbox, number: 1, name: addIdea.name, args };
  const both = await Promise.all([phone.sendMany([message]), tab.sendMany([message])]);
  const first = await must(Promise.resolve(both[0][0] ?? { outbox: '', number: 0, refusal: refuse('gone') }));
  expect([...both.flat(), ...(await phone.sendMany([message]))]).toEqual([first, first, first]);
  await facilitator.reach(first.clock);
  expect([...facilitator.all('ideas').values()].map(({ text }) => text)).toEqual(['Said once']);
  // What one tab has had refused or done, the other cannot have done anew under the same number.
  const other = { ...message, args: newIdeaArgs(phone, 'Said late') };
  expect(await tab.sendMany([other])).toEqual([first]);
});

it('[J2] nobody else can speak in the name of my outbox', async () => {
  const { facilitator, phone } = await gather();
  await addIdeaOf(phone, 'Mine');
  const answers = await facilitator.sendMany([{ outbox: phone.outbox, number: 2, name: addIdea.name, args: newIdeaArgs(facilitator, 'Not mine') }]);
  expect(answers).toMatchObject([{ refusal: { kind: 'badRequest' } }]);
  expect(await addIdeaOf(phone, 'Still mine')).not.toBe('');
});

it('[C1, V1] what I write and vote on one device is mine on the other, and the last vote stands', async () => {
  const { facilitator, phone, again } = await gather();
  const laptop = await again();
  const mine = await addIdeaOf(phone, 'From my phone');
  await laptop.until(() => laptop.readPrivate('mine', mine) !== null);
  const [a = '', b = ''] = await seedIdeas(facilitator, ['A', 'B']);
  const roundId = await openIdeaRound(facilitator, [a, b]);
  await phone.until(() => phone.read('rounds', roundId) !== null);
  await must(phone.run(castBallot, { roundId, choices: { [a]: 1 } }));
  await laptop.until(() => laptop.readPrivate('ballots', roundId)?.choices[a] === 1);
  await must(laptop.run(castBallot, { roundId, choices: { [b]: 1 } }));
  await phone.until(() => phone.readPrivate('ballots', roundId)?.choices[b] === 1);
  expect(phone.readPrivate('ballots', roundId)).toEqual({ choices: { [b]: 1 } });
});

it.for([-HOUR_MS, HOUR_MS, -400 * 24 * HOUR_MS])('[J1, S1] a server whose clock jumps by %i ms goes on at once, over old lines and new ones', async (jump) => {
  const { facilitator, phone, again } = await gather();
  await addIdeaOf(phone, 'Before');
  shift += jump;
  await addIdeaOf(phone, 'After');
  const laptop = await again();
  await addIdeaOf(laptop, 'Anew');
  await facilitator.until(() => facilitator.all('ideas').size === 3);
  shift = 0;
  await addIdeaOf(phone, 'Back again');
  await server.restart();
  const back = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
  expect([...back.all('ideas').values()].map(({ text }) => text).sort()).toEqual(['After', 'Anew', 'Back again', 'Before']);
  back.close();
});
