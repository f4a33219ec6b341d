// Ideas: written, reworded, hidden, undone; and what happens at the limits. Nothing that was written is ever lost.
import { addIdea, editIdea, hideIdea, removeIdea, showIdea } from '@evenboard/shared/commands/ideas';
import { importIdeas } from '@evenboard/shared/commands/import';
import { createCluster, moveIdeas, renameCluster } from '@evenboard/shared/commands/groups';
import { countGraphemes } from '@evenboard/shared/domain/text-limits';
import { encodeStateAsUpdate } from 'yjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../support/memory-store.ts';
import { readBytes } from '../support/read-database.ts';
import { connectPerson, joinOverHttp, joinTestWorkshop, newTestId, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { addIdeaOf, idOf, must, newIdeaArgs, openIdeaRound, openSteps, ORDER, outcomeOf, readFirst, seedIdeas } from '../support/test-workshop.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.close());

async function gather() {
  const facilitator = await startTestWorkshop(server.url);
  const [author, other] = await Promise.all([
    joinTestWorkshop(server.url, facilitator, 'Author'),
    joinTestWorkshop(server.url, facilitator, 'Other'),
  ]);
  await openSteps(facilitator, ['collect', 'group']);
  return { facilitator, author, other };
}

async function readReports(person: TestPerson): Promise<string> {
  const texts = await Promise.all(
    ['csv', 'json', 'md'].map(async (format) => {
      const response = await fetch(`${server.url}/w/${person.workshopId}/outcome.${format}`, { headers: { cookie: person.cookie } });
      expect(response.status).toBe(200);
      return response.text();
    }),
  );
  return texts.join('\n');
}

const documentOf = (person: TestPerson) => Buffer.from(encodeStateAsUpdate(person.doc)).toString('latin1');

describe('writing', () => {
  it('[C1] everybody sees an idea, its rewording and its going, and no author unless they chose it', async () => {
    const { facilitator, author, other } = await gather();
    const id = await addIdeaOf(author, 'Warm places near the station');
    await other.until(() => other.read('ideas', id) !== null);
    expect(other.read('ideas', id)).toMatchObject({ text: 'Warm places near the station', author: null, perspective: null, state: 'shown' });
    const { clock } = await must(author.run(editIdea, { id, text: 'Warm places by the station' }));
    await Promise.all([other, facilitator].map((person) => person.reach(clock)));
    expect(documentOf(other)).toEqual(documentOf(facilitator));
    const named = newIdeaArgs(author, 'Signed');
    await must(author.run(addIdea, { ...named, showName: true }));
    expect(author.read('ideas', named.id)).toMatchObject({ author: 'Author', perspective: null });
    await must(author.run(removeIdea, { id }));
    expect(author.read('ideas', id)?.state).toBe('gone');
  });

  it('[C3] an idea is its author’s own at the moment when it is on the board, so that its tools never blink', async () => {
    const { author } = await gather();
    const idea = newIdeaArgs(author, 'Mine from the first moment');
    const seen: boolean[] = [];
    const watching = author.until(() => {
      if (author.read('ideas', idea.id) !== null) seen.push(author.readPrivate('mine', idea.id) !== null);
      return seen.length > 0;
    });
    await Promise.all([must(author.run(addIdea, idea)), watching]);
    expect(seen[0]).toBe(true);
  });

  it('[S6] nothing that others hear ties an idea to its author', async () => {
    const { facilitator, author, other } = await gather();
    await addIdeaOf(author, 'Mine');
    await other.until(() => other.all('ideas').size === 1);
    await must(facilitator.send('glossary.set', { id: newTestId(), term: 'a', meaning: 'b' }));
    expect(JSON.stringify(other.heard) + documentOf(other) + documentOf(facilitator)).not.toContain(idOf(author));
    // Facilitators know who is here, and not who wrote what.
    expect(facilitator.allPrivate('mine').size).toBe(0);
  });
});

describe('hiding', () => {
  it('[S6] takes the words out of everything that is kept, and tells the author alone, with the words', async () => {
    const { facilitator, author, other } = await gather();
    const id = await addIdeaOf(author, 'Zebra first wording about Ann');
    await must(author.run(editIdea, { id, text: 'Zebra second wording about Ann' }));
    await addIdeaOf(other, 'Another idea');
    await must(facilitator.run(hideIdea, { id, noticeId: newTestId(), reason: 'It names a person' }));
    const [notice] = [...author.allPrivate('notices').values()];
    await author.until(() => author.allPrivate('notices').size === 1);
    expect(notice ?? [...author.allPrivate('notices').values()][0]).toMatchObject({
      ideaId: id, reason: 'It names a person', text: 'Zebra second wording about Ann', seen: false,
    });
    expect(facilitator.readPrivate('hidden', id)).toMatchObject({ text: 'Zebra second wording about Ann' });
    await must(other.send('glossary.set', { id: newTestId(), term: 'a', meaning: 'b' }));
    expect(JSON.stringify(other.heard)).not.toContain('Zebra');
    const fresh = await connectPerson(server.url, author.workshopId, await joinOverHttp(server.url, facilitator));
    for (const person of [fresh, other, facilitator]) expect(documentOf(person)).not.toContain('Zebra');
    expect(JSON.stringify(fresh.heard)).not.toContain('Zebra');
    expect(await readReports(facilitator)).not.toContain('Zebra');
    // On disk: once in the author's notice, once for those who run the workshop, until its date; nowhere in the journal.
    const found = readBytes(server.file).match(/Zebra (first|second)/g) ?? [];
    expect([...new Set(found)]).toEqual(['Zebra second']);
    await server.restart();
    const later = await connectPerson(server.url, author.workshopId, other.cookie);
    expect(documentOf(later)).not.toContain('Zebra');
    expect(documentOf(later)).toEqual(documentOf(fresh));
  });

  it('[S6] takes the words out of a vote and its result, too', async () => {
    const { facilitator, author, other } = await gather();
    const id = await addIdeaOf(author, 'Zebra wording about Ann');
    const rest = await seedIdeas(facilitator, ['One', 'Two']);
    const group = newTestId();
    const { areaId } = readFirst(facilitator);
    await must(author.run(createCluster, { id: group, areaId, name: '', order: ORDER, moves: [{ ideaId: id, order: ORDER }] }));
    await openSteps(facilitator, ['vote']);
    await openIdeaRound(facilitator, [id, ...rest]);
    const { questionId } = readFirst(facilitator);
    await must(facilitator.send('round.open', {
      id: newTestId(), questionId, budget: 1, cap: 1,
      // A group without a name goes by its first idea's words.
      options: [{ id: group, kind: 'cluster', ideaIds: [id] }, { id: rest[0], kind: 'idea', ideaIds: [rest[0]] }],
    }));
    await must(facilitator.run(hideIdea, { id, noticeId: newTestId(), reason: 'It names a person' }));
    await must(other.send('glossary.set', { id: newTestId(), term: 'a', meaning: 'b' }));
    const fresh = await connectPerson(server.url, author.workshopId, await joinOverHttp(server.url, facilitator));
    expect(documentOf(fresh)).not.toContain('Zebra');
    expect(documentOf(other)).not.toContain('Zebra');
    expect(await readReports(facilitator)).not.toContain('Zebra');
    await server.restart();
    const later = await connectPerson(server.url, author.workshopId, other.cookie);
    expect(documentOf(later)).toEqual(documentOf(fresh));
  });

  it('[S6] shown again, the words are back for everybody', async () => {
    const { facilitator, author, other } = await gather();
    const id = await addIdeaOf(author, 'Fine after all');
    await must(facilitator.run(hideIdea, { id, noticeId: newTestId(), reason: 'A mistake' }));
    const { clock } = await must(facilitator.run(showIdea, { id }));
    await other.reach(clock);
    expect(other.read('ideas', id)).toMatchObject({ text: 'Fine after all', state: 'shown' });
    expect(facilitator.readPrivate('hidden', id)).toBeNull();
  });
});

describe('undo', () => {
  it('[C2] takes my change back, and an undo of the undo brings it again', async () => {
    const { author } = await gather();
    const id = await addIdeaOf(author, 'First');
    await must(author.run(editIdea, { id, text: 'Second' }));
    const undo = (number: number) => author.send('undo', { outbox: author.outbox, number });
    await must(undo(2));
    expect(author.read('ideas', id)?.text).toBe('First');
    await must(undo(3));
    expect(author.read('ideas', id)?.text).toBe('Second');
    await must(undo(1));
    expect(author.read('ideas', id)?.state).toBe('gone');
    expect(outcomeOf(await undo(1))).toBe('changedSince');
  });

  it('[C2] leaves alone what somebody else has changed since, and puts back the rest', async () => {
    const { author, other, facilitator } = await gather();
    const [a = '', b = ''] = await seedIdeas(facilitator, ['A', 'B']);
    const { areaId } = readFirst(author);
    const [mine, theirs] = [newTestId(), newTestId()];
    const moves = [a, b].map((ideaId) => ({ ideaId, order: ORDER }));
    const made = author.send('group.create', { id: mine, areaId, name: 'Mine', order: ORDER, moves }, 50);
    const { clock } = await must(made);
    await other.reach(clock);
    await must(other.run(createCluster, { id: theirs, areaId, name: 'Theirs', order: ORDER, moves: [{ ideaId: a, order: ORDER }] }));
    await must(other.run(renameCluster, { id: mine, name: 'Renamed by another' }));
    await must(author.send('undo', { outbox: author.outbox, number: 50 }, 51));
    expect(author.read('places', a)?.clusterId).toBe(theirs);
    expect(author.read('places', b)?.clusterId).toBeNull();
    expect(author.read('clusters', mine)).toMatchObject({ state: 'gone', name: 'Renamed by another' });
    expect(author.read('clusters', theirs)?.state).toBe('shown');
  });

  it('[S2] nobody takes back what another did', async () => {
    const { author, other } = await gather();
    await addIdeaOf(author, 'Mine');
    expect(outcomeOf(await other.send('undo', { outbox: author.outbox, number: 1 }))).toBe('nothingToUndo');
  });

  it('[J1] outlives a restart of the server', async () => {
    const { author, facilitator } = await gather();
    const [a = ''] = await seedIdeas(facilitator, ['A']);
    const { areaId } = readFirst(author);
    const group = newTestId();
    await must(author.run(createCluster, { id: group, areaId, name: 'G', order: ORDER, moves: [{ ideaId: a, order: ORDER }] }));
    await must(author.run(moveIdeas, { moves: [{ ideaId: a, order: ORDER }], areaId, clusterId: null }));
    await server.restart();
    const again = await connectPerson(server.url, author.workshopId, author.cookie, { outbox: author.outbox, firstNumber: 2 });
    await must(again.send('undo', { outbox: author.outbox, number: 2 }));
    expect(again.read('places', a)?.clusterId).toBe(group);
  });
});

describe('the length of an idea', () => {
  const FAMILY = '👨‍👩‍👧‍👦';
  it.for([
    { what: 'letters', unit: 'a' },
    { what: 'letters with marks', unit: 'e\u0301\u0323' },
    { what: 'Hindi syllables', unit: 'क्षि' },
    { what: 'flags', unit: '🇬🇧' },
  ])('[C2] 500 $what are taken, 501 are refused with the limit', async ({ unit }) => {
    const { author } = await gather();
    expect(countGraphemes(unit)).toBe(1);
    const id = await addIdeaOf(author, unit.repeat(500));
    expect(countGraphemes(author.read('ideas', id)?.text ?? '')).toBe(500);
    expect(await author.run(addIdea, newIdeaArgs(author, unit.repeat(501)))).toMatchObject({ refusal: { kind: 'tooLong', values: { max: 500 } } });
    expect(await author.run(editIdea, { id, text: unit.repeat(501) })).toMatchObject({ refusal: { kind: 'tooLong', values: { max: 500 } } });
    expect(countGraphemes(author.read('ideas', id)?.text ?? '')).toBe(500);
  });

  it('[C2] a family is one letter: 300 of them are taken, 501 are too long', async () => {
    const { author } = await gather();
    expect(countGraphemes(FAMILY.repeat(300))).toBe(300);
    await addIdeaOf(author, FAMILY.repeat(300));
    expect(await author.run(addIdea, newIdeaArgs(author, FAMILY.repeat(501)))).toMatchObject({ refusal: { kind: 'tooLong', values: { max: 500 } } });
  });

  it('[C2] words far over the limit are told the same, not that the program is at fault', async () => {
    const { author } = await gather();
    for (const length of [8000, 8001, 100_000]) {
      expect(await author.run(addIdea, newIdeaArgs(author, 'a'.repeat(length)))).toMatchObject({ refusal: { kind: 'tooLong', values: { max: 500 } } });
    }
    expect(await author.run(addIdea, newIdeaArgs(author, ' \n\u200B '))).toMatchObject({ refusal: { kind: 'empty' } });
  });
});

describe('how many', () => {
  it('[J1] 5,000 ideas are taken, the next is refused, and none is lost', async () => {
    const { facilitator, author } = await gather();
    const { areaId } = readFirst(facilitator);
    const send = (from: number, count: number) =>
      facilitator.run(importIdeas, {
        questions: [], areas: [], clusters: [],
        ideas: Array.from({ length: count }, (_, place) => ({
          id: newTestId(), areaId, clusterId: null, order: ORDER, text: `Idea number ${from + place}`, from: null,
        })),
      });
    for (let from = 0; from < 4800; from += 200) await must(send(from, 200));
    expect(await send(4800, 200).then(outcomeOf)).toBe('yes');
    expect(await send(5000, 1)).toMatchObject({ refusal: { kind: 'tooManyIdeas', values: { max: 5000 } } });
    expect(await author.run(addIdea, newIdeaArgs(author, 'One too many'))).toMatchObject({ refusal: { kind: 'tooManyIdeas', values: { max: 5000 } } });
    await server.restart();
    const again = await connectPerson(server.url, author.workshopId, author.cookie);
    const texts = new Set([...again.all('ideas').values()].map(({ text }) => text));
    expect(texts).toEqual(new Set(Array.from({ length: 5000 }, (_, place) => `Idea number ${place}`)));
  });

  it('[C2] an import that goes over the limit is refused whole', async () => {
    const { facilitator } = await gather();
    const { areaId } = readFirst(facilitator);
    const idea = (text: string) => ({ id: newTestId(), areaId, clusterId: null, order: ORDER, text, from: null });
    const ideas = [idea('Good'), idea('a'.repeat(501))];
    expect(await facilitator.run(importIdeas, { questions: [], areas: [], clusters: [], ideas })).toMatchObject({ refusal: { kind: 'tooLong', values: { max: 500 } } });
    expect(facilitator.all('ideas').size).toBe(0);
  });

  it('[J1] 500 people are let in, the next is told so, and those who are in stay', async () => {
    const small = await startTestServer({ openStore: createMemoryStore });
    const facilitator = await startTestWorkshop(small.url);
    const { words } = (await (await fetch(`${small.url}/api/workshops/${facilitator.workshopId}/links`, { headers: { cookie: facilitator.cookie } })).json()) as { words: string };
    const join = () => fetch(`${small.url}/join/${words}`, { method: 'POST', body: new URLSearchParams({ name: 'A' }), redirect: 'manual' });
    let last: Response | null = null;
    for (let joined = 1; joined < 500; ) {
      const now = Math.min(50, 500 - joined);
      const answers = await Promise.all(Array.from({ length: now }, join));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
      joined += now;
      last = answers[0] ?? null;
    }
    const full = await join();
    expect([full.status, full.headers.get('set-cookie')]).toEqual([409, null]);
    expect(await full.text()).toContain('500');
    const cookie = (last?.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(idOf(await connectPerson(small.url, facilitator.workshopId, cookie))).not.toBe('');
    await small.close();
  });
});
