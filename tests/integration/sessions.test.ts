// Who is let in, as whom, and how fast that changes.
import { addIdea } from '@evenboard/shared/commands/ideas';
import { removePerson, restorePerson, setRole } from '@evenboard/shared/commands/people';
import { castBallot } from '@evenboard/shared/commands/cast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knock, postCommands, postJson } from '../support/knock.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { connectPerson, enterByLink, joinOverHttp, joinTestWorkshop, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { idOf, must, newIdeaArgs, openIdeaRound, openSteps, outcomeOf, seedIdeas } from '../support/test-workshop.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ openStore: createMemoryStore });
});
afterAll(() => server.close());

async function gather() {
  const facilitator = await startTestWorkshop(server.url);
  const person = await joinTestWorkshop(server.url, facilitator, 'Sam');
  await openSteps(facilitator, ['collect']);
  return { facilitator, person };
}

const add = (person: TestPerson, text: string) => person.run(addIdea, newIdeaArgs(person, text));

describe('a change of role in the middle of a burst', () => {
  it('[S3] a demoted person’s next message is refused, and none after it gets through', async () => {
    const { facilitator, person } = await gather();
    const early = Array.from({ length: 20 }, (_, place) => add(person, `Before or during ${place}`));
    await early[0];
    await must(facilitator.run(setRole, { id: idOf(person), role: 'observer' }));
    const late = Array.from({ length: 10 }, (_, place) => add(person, `After ${place}`));
    const told = (await Promise.all([...early, ...late])).map(outcomeOf);
    expect(told[0]).toBe('yes');
    const firstNo = told.indexOf('notAllowed');
    expect(told.slice(firstNo)).toEqual(told.slice(firstNo).map(() => 'notAllowed'));
    expect(firstNo).toBeLessThanOrEqual(early.length);
    expect(facilitator.all('ideas').size).toBe(firstNo);
  });

  it('[S3] a demoted facilitator loses what facilitators share, and a promoted one is given it', async () => {
    const { facilitator, person } = await gather();
    expect(person.allPrivate('people').size).toBe(0);
    await must(facilitator.run(setRole, { id: idOf(person), role: 'facilitator' }));
    await person.until(() => person.allPrivate('people').size === 2);
    expect(outcomeOf(await person.send('step.open', { activityId: 'x'.repeat(20), keepLastOpen: true }))).not.toBe('notAllowed');
    await must(person.run(setRole, { id: idOf(facilitator), role: 'participant' }));
    await facilitator.until(() => facilitator.readPrivate('me', 'me')?.role === 'participant');
    expect(facilitator.allPrivate('people').size).toBe(0);
    const told = facilitator.heard.length;
    await must(person.run(setRole, { id: idOf(person), role: 'facilitator' }));
    await must(add(facilitator, 'Something, so that all of it has arrived'));
    expect(JSON.stringify(facilitator.heard.slice(told))).not.toContain('"people"');
  });

  it('[S3] the last facilitator cannot step down or be taken out by themselves', async () => {
    const { facilitator } = await gather();
    const me = idOf(facilitator);
    expect(outcomeOf(await facilitator.run(setRole, { id: me, role: 'participant' }))).toBe('lastFacilitator');
    expect(outcomeOf(await facilitator.run(removePerson, { id: me }))).toBe('lastFacilitator');
  });
});

describe('removing a person', () => {
  it('[S3] closes their line with 4403, stops the burst, and keeps every way back shut', async () => {
    const { facilitator, person } = await gather();
    const burst = Promise.allSettled(Array.from({ length: 20 }, (_, place) => add(person, `Burst ${place}`)));
    await must(facilitator.run(removePerson, { id: idOf(person) }));
    const known = facilitator.all('ideas').size;
    expect(await person.closed).toBe(4403);
    await burst;
    const door = { url: server.url, workshopId: person.workshopId, cookie: person.cookie };
    expect(await knock(door)).toBe(4403);
    expect(await postCommands(door, [{ outbox: person.outbox, number: 99, name: 'person.describe', args: { name: 'x', perspective: null } }])).toBe('401 removed');
    const board = await fetch(`${server.url}/w/${person.workshopId}`, { headers: { cookie: person.cookie }, redirect: 'manual' });
    expect(board.status).toBe(403);
    const { words } = await readLinks(facilitator);
    const again = await fetch(`${server.url}/join/${words}`, {
      method: 'POST', body: new URLSearchParams({ name: 'Sam', another: '1' }), headers: { cookie: person.cookie }, redirect: 'manual',
    });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([403, null]);
    await must(facilitator.send('glossary.set', { id: '0'.repeat(20), term: 'a', meaning: 'b' }));
    expect(facilitator.all('ideas').size).toBe(known);
  });

  it('[S3] a link of theirs, made before, opens nothing', async () => {
    const { facilitator, person } = await gather();
    const secret = await makePersonalSecret(person);
    await must(facilitator.run(removePerson, { id: idOf(person) }));
    const entered = await postJson(server.url, `/api/workshops/${person.workshopId}/enter`, '', { kind: 'personal', secret });
    expect([entered.status, entered.headers.get('set-cookie')]).toEqual([403, null]);
  });
});

describe('letting a person in again', () => {
  it('[S3] opens their cookie and their link again, as who they were', async () => {
    const { facilitator, person } = await gather();
    const secret = await makePersonalSecret(person);
    await must(facilitator.run(setRole, { id: idOf(person), role: 'observer' }));
    const before = facilitator.readPrivate('people', idOf(person));
    await must(facilitator.run(removePerson, { id: idOf(person) }));
    expect(await person.closed).toBe(4403);
    await must(facilitator.run(restorePerson, { id: idOf(person) }));
    expect(facilitator.readPrivate('people', idOf(person))).toEqual(before);
    const back = await connectPerson(server.url, person.workshopId, person.cookie);
    expect([idOf(back), back.readPrivate('me', 'me')?.role]).toEqual([idOf(person), 'observer']);
    expect(idOf(await enterByLink(server.url, person.workshopId, 'personal', secret))).toBe(idOf(person));
  });

  it('[S3] is refused for somebody who is in, and for nobody', async () => {
    const { facilitator, person } = await gather();
    expect(outcomeOf(await facilitator.run(restorePerson, { id: idOf(person) }))).toBe('already');
    expect(outcomeOf(await facilitator.run(restorePerson, { id: 'x'.repeat(20) }))).not.toBe('yes');
    expect(outcomeOf(await facilitator.run(restorePerson, { id: '0'.repeat(20) }))).toBe('gone');
  });

  it('[V1] leaves their one ballot theirs: it counts all the while, and they may change it', async () => {
    const { facilitator, person } = await gather();
    const ideas = await seedIdeas(facilitator, ['One', 'Two', 'Three']);
    await openSteps(facilitator, ['vote']);
    const roundId = await openIdeaRound(facilitator, ideas);
    const choices = { [ideas[0] ?? '']: 1 };
    await must(person.run(castBallot, { roundId, choices }));
    await must(facilitator.run(removePerson, { id: idOf(person) }));
    await facilitator.until(() => facilitator.status()?.turnout[roundId]?.voted === 1);
    await must(facilitator.run(restorePerson, { id: idOf(person) }));
    const back = await connectPerson(server.url, person.workshopId, person.cookie);
    expect(back.readPrivate('ballots', roundId)).toEqual({ choices });
    await must(back.run(castBallot, { roundId, choices: { [ideas[1] ?? '']: 1 } }));
    await facilitator.until(() => facilitator.status()?.turnout[roundId]?.voted === 1);
  });
});

describe('who is let in', () => {
  it.for([
    { who: 'nobody', cookie: '' },
    { who: 'a forged session', cookie: 'forged' },
    { who: 'a session of another workshop', cookie: 'elsewhere' },
    { who: 'a session that was ended', cookie: 'ended' },
  ])('[S2] $who is closed with 4401 and told 401', async ({ cookie: kind }) => {
    const { facilitator, person } = await gather();
    const name = `evenboard_${person.workshopId}`;
    const elsewhere = await startTestWorkshop(server.url);
    if (kind === 'ended') await postJson(server.url, `/api/workshops/${person.workshopId}/forget`, person.cookie);
    const cookie = { forged: `${name}=${'A'.repeat(32)}`, elsewhere: `${name}=${elsewhere.cookie.split('=')[1] ?? ''}`, ended: person.cookie }[kind] ?? '';
    const door = { url: server.url, workshopId: facilitator.workshopId, cookie };
    expect(await knock(door)).toBe(4401);
    expect(await postCommands(door, [{ outbox: person.outbox, number: 1, name: 'x', args: {} }])).toBe('401 joinAgain');
  });

  it('[S2] a socket that a page of another site opens is refused before it begins', async () => {
    const { person } = await gather();
    const door = { url: server.url, workshopId: person.workshopId, cookie: person.cookie };
    for (const origin of ['http://evil.example', 'null', `${server.url}.evil.example`, 'http://127.0.0.1:1']) {
      expect([origin, await knock(door, { origin })]).toEqual([origin, 403]);
    }
    expect(await knock(door)).toBe(0);
  });

  it('[S2] a form on another site cannot post to the API: it cannot send the header', async () => {
    const { person } = await gather();
    for (const path of ['commands', 'personal-link', 'stop-links', 'forget', 'enter']) {
      const response = await fetch(`${server.url}/api/workshops/${person.workshopId}/${path}`, {
        method: 'POST', headers: { cookie: person.cookie, 'content-type': 'text/plain' }, body: '{}',
      });
      expect([path, response.status]).toEqual([path, 403]);
    }
    expect(await knock({ url: server.url, workshopId: person.workshopId, cookie: person.cookie })).toBe(0);
  });

  it('[C1] a replica of another history is told to start fresh, and one of this history goes on', async () => {
    const { person } = await gather();
    const door = { url: server.url, workshopId: person.workshopId, cookie: person.cookie };
    const welcome = person.heard.find((message) => message.type === 'welcome');
    if (welcome?.type !== 'welcome') throw new Error('no welcome');
    const { seq, tag } = welcome;
    expect(await knock(door, { query: `&epoch=1&seq=${seq}&tag=${tag}` })).toBe(0);
    for (const query of [`&epoch=2&seq=${seq}&tag=${tag}`, `&epoch=1&seq=${seq}&tag=other`, `&epoch=1&seq=${seq + 1000}&tag=${tag}`]) {
      expect([query, await knock(door, { query })]).toEqual([query, 4409]);
    }
  });
});

describe('links', () => {
  it('[S2] a secret of one kind, or of another workshop, opens nothing else', async () => {
    const { person } = await gather();
    const elsewhere = await gather();
    const secret = await makePersonalSecret(person);
    const attempts = [
      { id: person.workshopId, kind: 'facilitator', secret },
      { id: elsewhere.person.workshopId, kind: 'personal', secret },
      { id: person.workshopId, kind: 'personal', secret: person.cookie.split('=')[1] ?? '' },
      { id: person.workshopId, kind: 'personal', secret: '' },
    ];
    for (const { id, ...body } of attempts) {
      const entered = await postJson(server.url, `/api/workshops/${id}/enter`, '', body);
      expect([entered.status, entered.headers.get('set-cookie')]).toEqual([403, null]);
    }
    const session = await postJson(server.url, `/api/workshops/${person.workshopId}/enter`, '', { kind: 'session', secret: person.cookie.split('=')[1] ?? '' });
    expect(session.status).toBe(400);
  });

  it('[S2] only a facilitator makes a private link, and it makes a facilitator', async () => {
    const { facilitator, person } = await gather();
    const path = `/api/workshops/${person.workshopId}/facilitator-link`;
    expect((await postJson(server.url, path, person.cookie)).status).toBe(403);
    const { url } = (await (await postJson(server.url, path, facilitator.cookie)).json()) as { url: string };
    const entered = await enterByLink(server.url, person.workshopId, 'facilitator', url.split('#facilitator=')[1] ?? '');
    expect(entered.readPrivate('me', 'me')).toEqual(facilitator.readPrivate('me', 'me'));
  });

  it('[S2] [S3] private links that leaked can be stopped: the new one opens, people who are in stay, others’ links do', async () => {
    const { facilitator, person } = await gather();
    const elsewhere = await gather();
    const make = async (who: TestPerson, path: string) => {
      const made = await postJson(server.url, `/api/workshops/${who.workshopId}/${path}`, who.cookie);
      return ((await made.json()) as { url: string }).url.split('#facilitator=')[1] ?? '';
    };
    const enter = async (who: TestPerson, kind: string, secret: string) =>
      (await postJson(server.url, `/api/workshops/${who.workshopId}/enter`, '', { kind, secret })).status;
    const old = [await make(facilitator, 'facilitator-link'), await make(facilitator, 'facilitator-link')];
    const personal = await makePersonalSecret(person);
    const theirs = await make(elsewhere.facilitator, 'facilitator-link');
    const stop = `/api/workshops/${person.workshopId}/stop-links`;
    expect((await postJson(server.url, stop, person.cookie)).status).toBe(403);
    expect(await enter(facilitator, 'facilitator', old[0] ?? '')).toBe(204);
    const fresh = await make(facilitator, 'stop-links');
    for (const secret of old) expect(await enter(facilitator, 'facilitator', secret)).toBe(403);
    expect(await enter(facilitator, 'facilitator', fresh)).toBe(204);
    expect(await enter(person, 'personal', personal)).toBe(204);
    expect(await enter(elsewhere.facilitator, 'facilitator', theirs)).toBe(204);
    await must(add(facilitator, 'Whoever is in stays in'));
    expect(await knock({ url: server.url, workshopId: person.workshopId, cookie: facilitator.cookie })).toBe(0);
  });

  it('[S2] [S6] only a facilitator is told who is here, and only when they ask', async () => {
    const { facilitator, person } = await gather();
    const path = `${server.url}/api/workshops/${person.workshopId}/here`;
    const ask = (cookie: string) => fetch(path, { headers: { cookie } });
    expect([(await ask(person.cookie)).status, (await ask('')).status]).toEqual([403, 401]);
    expect(await (await ask(facilitator.cookie)).json()).toEqual({ people: [idOf(facilitator), idOf(person)] });
    person.close();
    await facilitator.until(() => facilitator.status()?.here === 1);
    expect(await (await ask(facilitator.cookie)).json()).toEqual({ people: [idOf(facilitator)] });
  });

  it('[S6] people are told the number by which whoever runs the workshop sees them, and nobody else’s', async () => {
    const { facilitator, person } = await gather();
    const ask = (cookie: string) => fetch(`${server.url}/api/workshops/${person.workshopId}/my-number`, { headers: { cookie } });
    expect((await ask('')).status).toBe(401);
    expect(await (await ask(facilitator.cookie)).json()).toEqual({ number: 1 });
    expect(await (await ask(person.cookie)).json()).toEqual({ number: 2 });
  });

  it('[V1] a personal link is the same person on another device, with the same one ballot', async () => {
    const { facilitator, person } = await gather();
    const ideas = await seedIdeas(facilitator, ['One', 'Two', 'Three']);
    await openSteps(facilitator, ['vote']);
    const roundId = await openIdeaRound(facilitator, ideas);
    const choices = { [ideas[0] ?? '']: 1 };
    await must(person.run(castBallot, { roundId, choices }));
    const device = await enterByLink(server.url, person.workshopId, 'personal', await makePersonalSecret(person));
    expect(idOf(device)).toBe(idOf(person));
    expect(device.readPrivate('ballots', roundId)).toEqual({ choices });
    const changed = { [ideas[1] ?? '']: 1, [ideas[2] ?? '']: 1 };
    await must(device.run(castBallot, { roundId, choices: changed }));
    await person.until(() => JSON.stringify(person.readPrivate('ballots', roundId)) === JSON.stringify({ choices: changed }));
    await facilitator.until(() => facilitator.status()?.turnout[roundId]?.voted === 1);
  });

  it('[S2] looking at join and enter pages, as scanners of messages do, spends nothing', async () => {
    const { facilitator, person } = await gather();
    const secret = await makePersonalSecret(person);
    const { words } = await readLinks(facilitator);
    const people = facilitator.allPrivate('people').size;
    for (const path of [`/join/${words}`, `/enter/${person.workshopId}`, `/join?words=${words}`, `/w/${person.workshopId}`]) {
      for (const method of ['GET', 'HEAD', 'GET']) {
        const seen = await fetch(`${server.url}${path}`, { method, redirect: 'manual' });
        expect([path, seen.status < 400, seen.headers.get('set-cookie')]).toEqual([path, true, null]);
      }
    }
    await must(add(facilitator, 'Something, so that all of it has arrived'));
    expect(facilitator.allPrivate('people').size).toBe(people);
    expect(idOf(await enterByLink(server.url, person.workshopId, 'personal', secret))).toBe(idOf(person));
  });

  it('[S2] a secret travels behind the # and in a cookie that scripts cannot read, never in a query', async () => {
    const form = new URLSearchParams({ title: 'T', purpose: '', questions: 'Q?', perspectives: '' });
    for (const [path, body] of [['/start', form], ['/sample', null]] as const) {
      const started = await fetch(`${server.url}${path}`, { method: 'POST', body, redirect: 'manual' });
      const location = new URL(started.headers.get('location') ?? '', server.url);
      expect(location.search).toBe('');
      expect(location.hash).toMatch(/^#facilitator=[\w-]{32}$/);
      const [, , id = ''] = location.pathname.split('/');
      const entered = await postJson(server.url, `/api/workshops/${id}/enter`, '', { kind: 'facilitator', secret: location.hash.split('=')[1] ?? '' });
      expect(entered.headers.get('location')).toBeNull();
      expect(entered.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax;/);
    }
    const { facilitator } = await gather();
    const { words } = await readLinks(facilitator);
    const joined = await fetch(`${server.url}/join/${words}`, { method: 'POST', body: new URLSearchParams({ name: '' }), redirect: 'manual' });
    expect(joined.headers.get('location')).toBe(`/w/${facilitator.workshopId}`);
  });

  it('[S3] people who come back with their cookie are who they were', async () => {
    const { facilitator, person } = await gather();
    const cookie = await joinOverHttp(server.url, facilitator, 'Alex');
    const [first, second] = [await connectPerson(server.url, person.workshopId, cookie), await connectPerson(server.url, person.workshopId, cookie)];
    expect(idOf(first)).toBe(idOf(second));
    expect(idOf(first)).not.toBe(idOf(person));
  });
});

async function readLinks(person: TestPerson): Promise<{ words: string }> {
  const links = await fetch(`${server.url}/api/workshops/${person.workshopId}/links`, { headers: { cookie: person.cookie } });
  return (await links.json()) as { words: string };
}

async function makePersonalSecret(person: TestPerson): Promise<string> {
  const made = await postJson(server.url, `/api/workshops/${person.workshopId}/personal-link`, person.cookie);
  const { url } = (await made.json()) as { url: string };
  return url.split('#me=')[1] ?? '';
}
