// Votes: what is taken, what is kept secret, and what is counted.
import { castBallot } from '@evenboard/shared/commands/cast';
import { removePerson, restorePerson } from '@evenboard/shared/commands/people';
import { cancelRound, closeRound, revealRound } from '@evenboard/shared/commands/rounds';
import type { Choices } from '@evenboard/shared/domain/round';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBytes, readRows } from '../support/read-database.ts';
import { createSeededRandom } from '../support/seeded-random.ts';
import { connectPerson, joinTestWorkshop, newTestId, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { idOf, must, openIdeaRound, openSteps, outcomeOf, seedIdeas } from '../support/test-workshop.ts';

const NOW = Date.UTC(2027, 2, 1, 10);
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ now: () => NOW + Math.floor(performance.now()) });
});
afterEach(() => server.close());

async function gather(voters: number, options = 4, budget = 3, cap = 2) {
  const facilitator = await startTestWorkshop(server.url);
  const people = await Promise.all(Array.from({ length: voters }, () => joinTestWorkshop(server.url, facilitator)));
  const ideas = await seedIdeas(facilitator, Array.from({ length: options }, (_, place) => `Option ${place}`));
  await openSteps(facilitator, ['vote']);
  const roundId = await openIdeaRound(facilitator, ideas, budget, cap);
  return { facilitator, people, ideas, roundId };
}

const cast = (person: TestPerson, roundId: string, choices: Choices) => person.run(castBallot, { roundId, choices });

async function closeAndReveal(facilitator: TestPerson, roundId: string) {
  await must(facilitator.run(closeRound, { roundId }));
  await must(facilitator.run(revealRound, { roundId }));
  const result = facilitator.read('results', roundId);
  if (result === null) throw new Error('no result');
  return result;
}

describe('a ballot outside its limits', () => {
  it('[V1] is refused with its reason, and never stored', async () => {
    const { facilitator, people, ideas, roundId } = await gather(1);
    const [person] = people;
    const [a = '', b = '', c = ''] = ideas;
    if (person === undefined) throw new Error('nobody came');
    const elsewhere = await seedIdeas(facilitator, ['Not an option', 'Nor this']);
    const otherRound = await openIdeaRound(facilitator, elsewhere);
    const bad: [string, unknown][] = [
      ['overBudget', { [a]: 2, [b]: 2 }],
      ['overCap', { [a]: 3 }],
      ['overCap', { [a]: 100 }],
      ['unknownChoice', { [newTestId()]: 1 }],
      ['unknownChoice', { [elsewhere[0] ?? '']: 1 }],
      ['unknownChoice', { [a]: 1, [roundId]: 1 }],
      ['badRequest', { [a]: 0 }],
      ['badRequest', { [a]: -1, [b]: 2, [c]: 2 }],
      ['badRequest', { [a]: 0.5 }],
      ['badRequest', { [a]: 1e308 }],
      ['badRequest', { [a]: 2 ** 53 }],
      ['badRequest', { [a]: '1' }],
      ['badRequest', { [a]: true }],
      ['badRequest', { [a]: null }],
      ['badRequest', { [a]: [1] }],
      ['badRequest', { 'not an id': 1 }],
      ['badRequest', [1, 1]],
      ['badRequest', null],
    ];
    for (const [why, choices] of bad) {
      expect([choices, outcomeOf(await person.send('round.cast', { roundId, choices }))]).toEqual([choices, why]);
    }
    expect(outcomeOf(await person.send('round.cast', { roundId: otherRound, choices: { [a]: 1 } }))).toBe('unknownChoice');
    expect(outcomeOf(await person.send('round.cast', { roundId: newTestId(), choices: { [a]: 1 } }))).toBe('gone');
    expect(readRows(server.file, 'SELECT * FROM ballots')).toEqual([]);
    expect(readRows(server.file, 'SELECT * FROM turnout')).toEqual([]);
    // The name that objects inherit by is no option and does no harm.
    const raw = JSON.parse(`{"roundId":"${roundId}","choices":{"__proto__":1,"${a}":2,"${b}":1}}`) as unknown;
    await must(person.send('round.cast', raw));
    expect(readRows(server.file, 'SELECT choices FROM ballots')).toEqual([{ choices: JSON.stringify({ [a]: 2, [b]: 1 }) }]);
  });

  it('[V1] that comes after the close is refused and changes no count', async () => {
    const { facilitator, people, ideas, roundId } = await gather(6);
    for (const person of people) await must(cast(person, roundId, { [ideas[0] ?? '']: 1 }));
    await must(facilitator.run(closeRound, { roundId }));
    const told = await Promise.all(people.map((person) => cast(person, roundId, { [ideas[1] ?? '']: 1 })));
    expect(told.map(outcomeOf)).toEqual(people.map(() => 'closedNow'));
    await must(facilitator.run(revealRound, { roundId }));
    const rows = facilitator.read('results', roundId)?.rows ?? [];
    expect(rows.map(({ optionId, votes }) => [optionId, votes])).toEqual(
      expect.arrayContaining([[ideas[0], 6], [ideas[1], 0]]),
    );
  });

  it('[V1] counts once for each person, however often they change it, and however often it is sent', async () => {
    const { facilitator, people, ideas, roundId } = await gather(6);
    const [a = '', b = ''] = ideas;
    for (const person of people) {
      for (const choices of [{ [a]: 1 }, { [b]: 2 }, {}, { [a]: 2, [b]: 1 }]) await must(cast(person, roundId, choices));
      const message = { outbox: person.outbox, number: 2, name: 'round.cast', args: { roundId, choices: { [a]: 1 } } };
      await person.sendMany([message]);
    }
    const result = await closeAndReveal(facilitator, roundId);
    const counts = new Map(result.rows.map((row) => [row.optionId, [row.people, row.votes]]));
    expect([counts.get(a), counts.get(b)]).toEqual([[6, 12], [6, 6]]);
    expect(result).toMatchObject({ voted: 6, blank: 0, entitled: 6 });
  });
});

describe('before the close', () => {
  it('[V4] nobody hears anything of the choices, facilitators included: turnout alone', async () => {
    const { facilitator, people, ideas, roundId } = await gather(7);
    const [watcher, ...voters] = people;
    if (watcher === undefined) throw new Error('nobody came');
    const listeners = [facilitator, watcher];
    await must(facilitator.send('glossary.set', { id: newTestId(), term: 'a', meaning: 'b' }));
    await watcher.until(() => watcher.all('glossary').size === 1);
    const bytes = listeners.map((listener) => recordBytes(listener));
    const told = listeners.map(({ heard, news }) => [heard.length, news.length] as const);
    const reports = await readReports(facilitator);
    for (const [place, voter] of voters.entries()) {
      await must(cast(voter, roundId, { [ideas[place % 4] ?? '']: 1 + (place % 2) }));
      if (place % 2 === 0) await must(cast(voter, roundId, { [ideas[3] ?? '']: 2, [ideas[0] ?? '']: 1 }));
    }
    for (const listener of listeners) await listener.until(() => listener.status()?.turnout[roundId]?.voted === voters.length);
    for (const [place, listener] of listeners.entries()) {
      expect(listener.heard.slice(told[place]?.[0])).toEqual([]);
      for (const { status, update, presence } of listener.news.slice(told[place]?.[1])) {
        expect([update, presence]).toEqual([null, null]);
        expect(Object.keys(status ?? {}).sort()).toEqual(['canSave', 'here', 'turnout']);
        expect(status?.turnout).toEqual({ [roundId]: { voted: expect.any(Number), entitled: 7 } });
      }
      for (const word of [...ideas, 'choices', 'ballot', ...voters.map(idOf)]) expect(bytes[place]?.text()).not.toContain(word);
    }
    // The downloads say the same as before the first vote.
    expect(await readReports(facilitator)).toEqual(reports);
    // Somebody who arrives now, or comes back, is told no more.
    const late = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
    expect(late.allPrivate('ballots').size).toBe(0);
    expect(late.read('results', roundId)).toBeNull();
  });

  it('[V4] a voter hears their own choices and nobody else’s, and can change them', async () => {
    const { people, ideas, roundId } = await gather(2);
    const [first, second] = people;
    if (first === undefined || second === undefined) throw new Error('nobody came');
    await must(cast(first, roundId, { [ideas[0] ?? '']: 1 }));
    await must(cast(second, roundId, { [ideas[1] ?? '']: 2 }));
    await must(cast(first, roundId, { [ideas[2] ?? '']: 1 }));
    expect(first.readPrivate('ballots', roundId)).toEqual({ choices: { [ideas[2] ?? '']: 1 } });
    expect(JSON.stringify(first.heard)).not.toContain(`"${ideas[1]}":2`);
    expect(second.readPrivate('ballots', roundId)).toEqual({ choices: { [ideas[1] ?? '']: 2 } });
  });

  it('[J1] ballots outlive a restart, as the same people’s, and can still be changed', async () => {
    const { facilitator, people, ideas, roundId } = await gather(6);
    const [a = '', b = ''] = ideas;
    for (const person of people) await must(cast(person, roundId, { [a]: 1 }));
    await server.restart();
    const again = await Promise.all(people.map((person) => connectPerson(server.url, person.workshopId, person.cookie)));
    expect(again.map((person) => person.readPrivate('ballots', roundId))).toEqual(people.map(() => ({ choices: { [a]: 1 } })));
    await must(cast(again[0] ?? facilitator, roundId, { [b]: 2 }));
    const back = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
    const { rows, voted } = await closeAndReveal(back, roundId);
    expect(voted).toBe(6);
    expect(rows.slice(0, 2)).toEqual([
      { optionId: a, rank: 1, people: 5, votes: 5 },
      { optionId: b, rank: 2, people: 1, votes: 2 },
    ]);
  });
});

describe('after the close', () => {
  it('[S4] no ballot is sent to anybody, its own voter included', async () => {
    const { facilitator, people, ideas, roundId } = await gather(6);
    for (const person of people) await must(cast(person, roundId, { [ideas[0] ?? '']: 1 }));
    await must(facilitator.run(closeRound, { roundId }));
    for (const person of people) {
      await person.until(() => person.readPrivate('ballots', roundId) === null);
      const again = await connectPerson(server.url, person.workshopId, person.cookie);
      expect(again.allPrivate('ballots').size).toBe(0);
      expect(again.heard.filter((message) => JSON.stringify(message).includes('choices'))).toEqual([]);
      again.close();
    }
  });

  it('[S4] the database holds ballots without voter, key, time or order', async () => {
    const { facilitator, people, ideas, roundId } = await gather(12, 12, 1, 1);
    const inOrder = people.map((_, place) => ({ [ideas[place] ?? '']: 1 }));
    for (const [place, person] of people.entries()) await must(cast(person, roundId, inOrder[place] ?? {}));
    const secrets = [
      ...readRows(server.file, 'SELECT key FROM round_keys').map(({ key }) => String(key)),
      ...readRows(server.file, 'SELECT voter FROM ballots').map(({ voter }) => String(voter)),
    ];
    expect(secrets).toHaveLength(13);
    await must(facilitator.run(closeRound, { roundId }));
    const text = readBytes(server.file);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(readRows(server.file, 'SELECT voter FROM ballots UNION ALL SELECT key FROM round_keys')).toEqual([]);
    const kept = readRows(server.file, 'SELECT * FROM closed_ballots');
    expect(Object.keys(kept[0] ?? {}).sort()).toEqual(['choices', 'id', 'round', 'sum', 'workshop']);
    const choices = kept.map((row) => JSON.parse(String(row['choices'])) as Choices);
    expect(choices).toEqual(expect.arrayContaining(inOrder));
    expect(choices).not.toEqual(inOrder);
    // The journal says that casts happened, and of none who or what.
    const commands = readRows(server.file, 'SELECT body FROM journal').flatMap(({ body }) => (JSON.parse(String(body)) as { commands: unknown[] }).commands);
    const casts = commands.filter((command) => JSON.stringify(command).includes('round.cast'));
    expect(casts).toEqual(people.map(() => ({ name: 'round.cast', actor: null, outbox: null, number: null, changes: [] })));
    for (const table of ['private_records', 'handled', 'turnout', 'secrets']) {
      expect(JSON.stringify(readRows(server.file, `SELECT * FROM ${table}`))).not.toMatch(/choices|voter/);
    }
    for (const { round } of readRows(server.file, 'SELECT round FROM turnout')) expect(round).toBe(roundId);
  });

  it('[S4] a cancelled round leaves no ballot behind, and no result', async () => {
    const { facilitator, people, ideas, roundId } = await gather(5);
    for (const person of people) await must(cast(person, roundId, { [ideas[0] ?? '']: 1 }));
    const voters = readRows(server.file, 'SELECT voter FROM ballots').map(({ voter }) => String(voter));
    await must(facilitator.run(cancelRound, { roundId }));
    expect(readRows(server.file, 'SELECT id FROM closed_ballots UNION ALL SELECT voter FROM ballots')).toEqual([]);
    const text = readBytes(server.file);
    for (const voter of voters) expect(text).not.toContain(voter);
    expect(outcomeOf(await facilitator.run(revealRound, { roundId }))).toBe('already');
  });
});

describe('the count', () => {
  it('[V3] shows ties as ties: 1, 2, 2, 4', async () => {
    const { facilitator, people, ideas, roundId } = await gather(6, 4, 3, 1);
    const [a = '', b = '', c = '', d = ''] = ideas;
    const ballots = [{ [a]: 1, [b]: 1 }, { [a]: 1, [c]: 1 }, { [a]: 1, [b]: 1 }, { [a]: 1, [c]: 1 }, { [d]: 1 }, {}];
    for (const [place, person] of people.entries()) await must(cast(person, roundId, ballots[place] ?? {}));
    const { rows, voted, blank, entitled } = await closeAndReveal(facilitator, roundId);
    expect(Object.fromEntries(rows.map((row) => [row.optionId, row.rank]))).toEqual({ [a]: 1, [b]: 2, [c]: 2, [d]: 4 });
    expect({ voted, blank, entitled }).toEqual({ voted: 5, blank: 1, entitled: 6 });
  });

  it('[V2] [V4] counts who was taken out meanwhile among those who could vote, and tells nothing of whether they had', async () => {
    const { facilitator, people, ideas, roundId } = await gather(8);
    const [votedThenOut, outWithout, backAgain, ...rest] = people;
    if (votedThenOut === undefined || outWithout === undefined || backAgain === undefined) throw new Error('nobody came');
    for (const person of [votedThenOut, ...rest]) await must(cast(person, roundId, { [ideas[0] ?? '']: 1 }));
    for (const { id } of [votedThenOut, outWithout, backAgain].map((person) => ({ id: idOf(person) }))) {
      await must(facilitator.run(removePerson, { id }));
    }
    await must(facilitator.run(restorePerson, { id: idOf(backAgain) }));
    expect(facilitator.readPrivate('people', idOf(backAgain))).not.toHaveProperty('removedAt');
    const late = await joinTestWorkshop(server.url, facilitator);
    // Its answer comes after the news of every change before it.
    await must(cast(late, roundId, {}));
    await facilitator.until(() => facilitator.status()?.turnout[roundId]?.entitled === 9);
    expect(facilitator.status()?.turnout[roundId]).toEqual({ voted: 6, entitled: 9 });
    await must(facilitator.run(closeRound, { roundId }));
    await joinTestWorkshop(server.url, facilitator);
    await must(facilitator.run(revealRound, { roundId }));
    expect(facilitator.read('results', roundId)).toMatchObject({ voted: 6, entitled: 9 });
    // Whoever was out before a vote began could not vote in it.
    const next = await openIdeaRound(facilitator, ideas);
    await facilitator.until(() => facilitator.status()?.turnout[next] !== undefined);
    expect(facilitator.status()?.turnout[next]).toEqual({ voted: 0, entitled: 8 });
  });

  it('[V2] equals an independent recount of what each person chose, and everybody sees the same', async () => {
    const random = createSeededRandom(7);
    const { facilitator, people, ideas, roundId } = await gather(14, 7, 6, 3);
    const last = new Map<string, Choices>();
    for (let turn = 0; turn < 40; turn += 1) {
      const person = random.pick(people);
      const choices = fill(random, ideas);
      await must(cast(person, roundId, choices));
      last.set(idOf(person), choices);
    }
    const result = await closeAndReveal(facilitator, roundId);
    for (const optionId of ideas) {
      const given = [...last.values()].map((choices) => choices[optionId] ?? 0);
      const row = result.rows.find((one) => one.optionId === optionId);
      expect(row).toMatchObject({ people: given.filter((votes) => votes > 0).length, votes: given.reduce((sum, votes) => sum + votes, 0) });
    }
    for (const row of result.rows) {
      expect(row.rank).toBe(1 + result.rows.filter((other) => (other.votes ?? 0) > (row.votes ?? 0)).length);
    }
    for (const person of people) {
      await person.until(() => person.read('results', roundId) !== null);
      expect(person.read('results', roundId)).toEqual(result);
    }
  });

  it('[S5] gives under five ballots an order and no counts, on the wire and on disk', async () => {
    const { facilitator, people, ideas, roundId } = await gather(4);
    for (const person of people) await must(cast(person, roundId, { [ideas[2] ?? '']: 1 }));
    const { rows } = await closeAndReveal(facilitator, roundId);
    expect(rows[0]?.optionId).toBe(ideas[2]);
    expect(rows.map((row) => [row.people, row.votes])).toEqual(rows.map(() => [null, null]));
  });
});

/** A ballot of at most six votes, at most three an option. */
function fill(random: ReturnType<typeof createSeededRandom>, options: readonly string[]): Choices {
  const choices: Record<string, number> = {};
  for (let left = random.below(7); left > 0; left -= 1) {
    const option = random.pick(options);
    if ((choices[option] ?? 0) < 3) choices[option] = (choices[option] ?? 0) + 1;
  }
  return choices;
}

/** Everything that comes over a person's line from now on, as it is on the wire. */
function recordBytes(person: TestPerson) {
  const chunks: string[] = [];
  person.socket.on('message', (data: Buffer) => chunks.push(data.toString('latin1')));
  return { text: () => chunks.join('\n') };
}

async function readReports(person: TestPerson): Promise<string[]> {
  return Promise.all(
    ['csv', 'json', 'md'].map(async (format) => {
      const response = await fetch(`${server.url}/w/${person.workshopId}/outcome.${format}`, { headers: { cookie: person.cookie } });
      expect(response.status).toBe(200);
      // The time of the download differs; nothing else may.
      return (await response.text()).replace(/2027-03-01T[\d:.]+Z/g, 'NOW');
    }),
  );
}
