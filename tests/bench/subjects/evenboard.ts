/** Evenboard as its users run it: the whole server, durable store and all, with people who came in by the join form. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createId, ID_BYTES } from '@evenboard/shared/domain/ids';
import { LIMITS } from '@evenboard/shared/domain/text-limits';
import { startTestWorkshop, type TestPerson } from '../../support/test-person.ts';
import { openSteps, readFirst } from '../../support/test-workshop.ts';
import { appendIdeas, importAll } from './evenboard-board.ts';
import { createEvenboardRoom } from './evenboard-wire.ts';
import { spawnServer } from './spawn-server.ts';
import type { BenchRoom, RunningSubject, StartOptions, Subject } from './subject.ts';

const SERVER = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));
const AT_ONCE = 8;

async function start({ nodeOptions }: StartOptions): Promise<RunningSubject> {
  const server = await spawnServer({
    args: [...nodeOptions, SERVER],
    env: (port, folder) => ({
      PORT: `${port}`,
      HOST: '127.0.0.1',
      EVENBOARD_DATA: folder,
      EVENBOARD_URL: `http://127.0.0.1:${port}`,
    }),
  });
  const url = `http://127.0.0.1:${server.port}`;

  async function openRoom(people: number, ideas: number): Promise<BenchRoom> {
    const facilitator = await startTestWorkshop(url, ['What would help?']);
    await openSteps(facilitator, ['collect', 'group']);
    const { areaId } = readFirst(facilitator);
    await importAll(facilitator, Math.min(ideas, LIMITS.ideasPerWorkshop));
    const cookies = await joinAll(url, facilitator, Math.min(people, LIMITS.peoplePerWorkshop - 1));
    facilitator.close();
    const { workshopId } = facilitator;
    if (ideas > LIMITS.ideasPerWorkshop) {
      await server.stop();
      await appendIdeas(server.folder, workshopId, areaId, ideas - LIMITS.ideasPerWorkshop);
      await server.start();
    }
    return createEvenboardRoom({ port: server.port, workshopId, areaId, cookies, createId: newId });
  }

  return { server, openRoom };
}

function newId(): string {
  return createId(randomBytes(ID_BYTES));
}

/** The join page's form, a few at a time. Answers with a cookie for each person. */
async function joinAll(url: string, facilitator: TestPerson, people: number): Promise<string[]> {
  const links = await fetch(`${url}/api/workshops/${facilitator.workshopId}/links`, { headers: { cookie: facilitator.cookie } });
  const { words } = (await links.json()) as { words: string };
  const cookies: string[] = [];
  async function joinOne(): Promise<void> {
    const body = new URLSearchParams({ name: '', perspective: '' });
    const joined = await fetch(`${url}/join/${words}`, { method: 'POST', body, redirect: 'manual' });
    const cookie = joined.headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error(`The join form answered with ${joined.status}.`);
    cookies.push(cookie);
  }
  for (let joined = 0; joined < people; joined += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, people - joined) }, joinOne));
  }
  return cookies;
}

export const evenboard: Subject = { name: 'evenboard', keeps: 'disk', acknowledges: true, start };
