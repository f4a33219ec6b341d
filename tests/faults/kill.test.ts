// `kill -9` in the middle of a busy collect and vote, again and again: what was acknowledged is there, once.
import { castBallot } from '@evenboard/shared/commands/cast';
import { closeRound, revealRound } from '@evenboard/shared/commands/rounds';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRows } from '../support/read-database.ts';
import { createSeededRandom } from '../support/seeded-random.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { connectPerson, joinTestWorkshop, startTestWorkshop } from '../support/test-person.ts';
import { idOf, must, openIdeaRound, openSteps, seedIdeas } from '../support/test-workshop.ts';
import { createBusyPerson, type BusyPerson } from './busy-person.ts';

const PEOPLE = 8;
const KILLS = 20;
const SEED = 20270301;

let server: ServerProcess;
beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server.close());

async function gather() {
  const random = createSeededRandom(SEED);
  const facilitator = await startTestWorkshop(server.url);
  const options = await seedIdeas(facilitator, ['Option A', 'Option B', 'Option C']);
  await openSteps(facilitator, ['collect', 'vote']);
  const roundId = await openIdeaRound(facilitator, options, 1);
  const busy = await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      const first = await joinTestWorkshop(server.url, facilitator);
      return createBusyPerson({ url: server.url, first, roundId, options, random });
    }),
  );
  return { random, facilitator, options, roundId, busy };
}

/** Everybody works until the server has acknowledged so much, and is killed in that instant. */
async function workUntilKilled(busy: readonly BusyPerson[], acknowledgements: number): Promise<void> {
  let count = 0;
  let killed: Promise<void> | null = null;
  await Promise.all(
    busy.map((person) =>
      person.work(() => {
        count += 1;
        if (count >= acknowledgements) killed ??= server.kill();
      }),
    ),
  );
  await killed;
}

it(`[J1, J2] ${PEOPLE} busy people and ${KILLS} kills: every acknowledged idea and ballot is there, exactly once`, async () => {
  const { random, facilitator, options, roundId, busy } = await gather();
  let sentAgain = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await workUntilKilled(busy, 8 + random.below(60));
    await server.start();
    const seen = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
    for (const { acknowledgedIdeas } of busy) {
      for (const [id, text] of acknowledgedIdeas) expect(seen.read('ideas', id)?.text).toBe(text);
    }
    seen.close();
    for (const person of busy) sentAgain += await person.comeBack();
  }
  // Something was in flight at the kills, or they have shown nothing.
  expect(sentAgain).toBeGreaterThan(0);

  const back = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
  const written = busy.flatMap(({ acknowledgedIdeas }) => [...acknowledgedIdeas.values()]);
  const found = [...back.all('ideas').values()].map(({ text }) => text).filter((text) => text.includes(' says '));
  expect(found.sort()).toEqual(written.sort());

  for (const person of busy) {
    const last = person.acknowledgedBallots.at(-1);
    expect(person.person().readPrivate('ballots', roundId)).toEqual(last === undefined ? null : { choices: last });
  }
  for (const person of busy) await must(person.person().send(castBallot.name, { roundId, choices: person.acknowledgedBallots.at(-1) ?? {} }, 1_000_000));
  await must(back.run(closeRound, { roundId }));
  await must(back.run(revealRound, { roundId }));
  for (const option of options) {
    const votes = busy.filter((person) => person.acknowledgedBallots.at(-1)?.[option] === 1).length;
    expect(back.read('results', roundId)?.rows.find(({ optionId }) => optionId === option)).toMatchObject({ votes });
  }
  expect(new Set(busy.map((person) => idOf(person.person()))).size).toBe(PEOPLE);

  // The journal holds each command once, and as many casts as were acknowledged.
  const rows = readRows(join(server.folder, 'evenboard.sqlite'), 'SELECT body FROM journal ORDER BY seq');
  type Command = { name: string; outbox: string | null; number: number };
  const commands = rows.flatMap(({ body }) => (JSON.parse(String(body)) as { commands: Command[] }).commands);
  const adds = commands.filter(({ name }) => name === 'idea.add').map(({ outbox, number }) => `${outbox}/${number}`);
  expect(new Set(adds).size).toBe(adds.length);
  expect(adds).toHaveLength(written.length);
  const casts = busy.reduce((sum, person) => sum + person.acknowledgedBallots.length, 0);
  expect(commands.filter(({ name }) => name === 'round.cast')).toHaveLength(casts + PEOPLE);
}, 300_000);
