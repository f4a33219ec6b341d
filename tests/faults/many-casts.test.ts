// Ten thousand casts, half of them said twice, through twenty `kill -9`: one ballot a person, and the tally is a recount.
import { castBallot } from '@evenboard/shared/commands/cast';
import { closeRound, revealRound } from '@evenboard/shared/commands/rounds';
import { writeMessage } from '@evenboard/shared/protocol/codec';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRows } from '../support/read-database.ts';
import { createSeededRandom, type SeededRandom } from '../support/seeded-random.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { connectPerson, isAccepted, joinTestWorkshop, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { must, openIdeaRound, openSteps, seedIdeas } from '../support/test-workshop.ts';

const PEOPLE = 50;
const CASTS_EACH = 100;
const KILLS = 20;
const BUDGET = 3;

type Choices = Record<string, number>;

type Voter = {
  person: TestPerson;
  cast: number;
  /** What the server has answered for last. */
  saved: Choices;
  /** Said, and not answered for. */
  waiting: CommandMessage | null;
};

let server: ServerProcess;
beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server.close());

function drawChoices(options: readonly string[], random: SeededRandom): Choices {
  const choices: Choices = {};
  for (let left = BUDGET; left > 0; left -= 1) {
    const option = random.pick(options);
    choices[option] = (choices[option] ?? 0) + 1;
  }
  return choices;
}

it(`[V1, J1, J2] ${PEOPLE * CASTS_EACH * 2} casts, half of them repeats, and ${KILLS} kills: one ballot a person, and the tally is the recount`, async () => {
  const random = createSeededRandom(20270302);
  const facilitator = await startTestWorkshop(server.url);
  const options = await seedIdeas(facilitator, ['Option A', 'Option B', 'Option C', 'Option D', 'Option E']);
  await openSteps(facilitator, ['vote']);
  const roundId = await openIdeaRound(facilitator, options, BUDGET, BUDGET);
  const voters = await Promise.all(
    Array.from({ length: PEOPLE }, async (): Promise<Voter> => ({
      person: await joinTestWorkshop(server.url, facilitator), cast: 0, saved: {}, waiting: null,
    })),
  );
  let answered = 0;
  let sentAgain = 0;
  let kills = 0;

  /** Casts until all is cast or the line breaks. Every message goes twice. */
  async function castOn(voter: Voter): Promise<void> {
    const { person } = voter;
    let isCut = false;
    void person.closed.then(() => {
      isCut = true;
    });
    while (voter.cast < CASTS_EACH && !isCut) {
      if (voter.waiting === null) {
        voter.waiting = { outbox: person.outbox, number: voter.cast + 1, name: castBallot.name, args: { roundId, choices: drawChoices(options, random) } };
      } else {
        sentAgain += 1;
      }
      const message = voter.waiting;
      // The repeat overtakes the answer to the first.
      const answering = person.sendMany([message]);
      person.socket.send(writeMessage({ type: 'commands', commands: [message] }));
      const [answer] = await answering;
      if (answer === undefined || !isAccepted(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
      voter.saved = (message.args as { choices: Choices }).choices;
      voter.waiting = null;
      voter.cast += 1;
      answered += 1;
      if (kills < KILLS && answered >= (kills + 1) * ((PEOPLE * CASTS_EACH) / (KILLS + 1))) {
        kills += 1;
        await server.kill();
        return;
      }
    }
  }

  async function castUntilCut(voter: Voter): Promise<void> {
    await castOn(voter).catch((error: unknown) => {
      if (!String(error).includes('closed with')) throw error;
    });
  }

  while (voters.some(({ cast }) => cast < CASTS_EACH)) {
    await Promise.all(voters.map(castUntilCut));
    if (voters.every(({ cast }) => cast === CASTS_EACH)) break;
    await server.start();
    await Promise.all(
      voters.map(async (voter) => {
        const { workshopId, cookie, outbox } = voter.person;
        voter.person = await connectPerson(server.url, workshopId, cookie, { outbox });
        // What was said and not answered may have been saved or not; what was answered for must be there.
        const kept = voter.person.readPrivate('ballots', roundId)?.choices ?? {};
        const meant = voter.waiting === null ? null : (voter.waiting.args as { choices: Choices }).choices;
        expect([voter.saved, meant]).toContainEqual(kept);
      }),
    );
  }
  expect(kills).toBe(KILLS);
  expect(sentAgain).toBeGreaterThan(0);

  const back = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
  const file = join(server.folder, 'evenboard.sqlite');
  expect(readRows(file, 'SELECT voter FROM ballots')).toHaveLength(PEOPLE);
  await must(back.run(closeRound, { roundId }));
  await must(back.run(revealRound, { roundId }));
  const result = back.read('results', roundId);
  for (const option of options) {
    const votes = voters.reduce((sum, { saved }) => sum + (saved[option] ?? 0), 0);
    const people = voters.filter(({ saved }) => (saved[option] ?? 0) > 0).length;
    expect(result?.rows.find(({ optionId }) => optionId === option)).toMatchObject({ votes, people });
  }
  const stored = readRows(file, 'SELECT choices FROM closed_ballots').map(({ choices }) => JSON.parse(String(choices)) as Choices);
  const plain = (all: readonly Choices[]) => all.map((choices) => JSON.stringify(Object.entries(choices).sort())).sort();
  expect(plain(stored)).toEqual(plain(voters.map(({ saved }) => saved)));
}, 300_000);
