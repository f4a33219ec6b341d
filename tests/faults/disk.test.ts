// A disk that is full, that fails, or that another program holds: nothing is called saved that is not, the board can still
// be read, and all goes in by itself once the disk is well again.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { addIdeasPatiently } from '../support/patient-person.ts';
import { readRows } from '../support/read-database.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { createSmallDisk } from '../support/small-disk.ts';
import { connectPerson, joinTestWorkshop, startTestWorkshop } from '../support/test-person.ts';
import { openSteps } from '../support/test-workshop.ts';

const PEOPLE = 4;
const IDEAS = 12;
const BEFORE = 8;
const REFUSALS = 8;

/** A fault that begins and ends: answers with how to end it. */
type Fault = { what: string; begin(server: ServerProcess): () => void; folder?: string };

const smallDisk = createSmallDisk(8 * 1024 * 1024);
const cleanUp: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean();
});

const FAULTS: readonly Fault[] = [
  {
    what: 'that fails at every write',
    begin(server) {
      server.limitFiles(statSync(join(server.folder, 'evenboard.sqlite-wal')).size);
      return () => server.limitFiles(null);
    },
  },
  {
    what: 'that another program holds',
    begin(server) {
      // The server is writing: the lock is to be had in a moment.
      const other = new DatabaseSync(join(server.folder, 'evenboard.sqlite'), { timeout: 10_000 });
      other.exec('BEGIN IMMEDIATE');
      return () => other.close();
    },
  },
  // Only where this machine lets us mount one; what SQLite does with it is what it does with the first of these.
  ...(smallDisk === null ? [] : [{ what: 'that is full', folder: smallDisk.folder, begin: () => (smallDisk.fill(), smallDisk.free) }]),
];

it.for(FAULTS)('[J1, J2] a disk $what: no false word of saving, all saved in the end, exactly once', { timeout: 60_000 }, async ({ begin, folder }) => {
  const server = await startServerProcess(folder === undefined ? {} : { folder });
  if (smallDisk !== null && folder !== undefined) cleanUp.push(smallDisk.remove);
  cleanUp.push(() => server.close());
  const facilitator = await startTestWorkshop(server.url);
  await openSteps(facilitator, ['collect']);
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => joinTestWorkshop(server.url, facilitator)));

  const saved = new Map<string, string>();
  const count = { refusals: 0 };
  const watch = createWatch();
  const work = people.map((person) =>
    addIdeasPatiently(person, IDEAS, {
      saved(id, text) {
        saved.set(id, text);
        watch.look();
      },
      notSaved() {
        count.refusals += 1;
        watch.look();
      },
    }),
  );

  await watch.until(() => saved.size >= BEFORE);
  const end = begin(server);
  await watch.until(() => count.refusals >= REFUSALS);
  const savedSoFar = new Map(saved);
  const rows = readRows(join(server.folder, 'evenboard.sqlite'), 'SELECT body FROM journal').map(({ body }) => String(body));
  for (const text of savedSoFar.values()) expect(rows.filter((row) => row.includes(`"${text}"`))).toHaveLength(1);
  // The board can be read meanwhile, and whoever watches over the server is told.
  expect((await fetch(`${server.url}/w/${facilitator.workshopId}`, { headers: { cookie: facilitator.cookie } })).status).toBe(200);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);

  end();
  await Promise.all(work);
  expect(saved.size).toBe(PEOPLE * IDEAS);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await server.kill();
  await server.start();
  const back = await connectPerson(server.url, facilitator.workshopId, facilitator.cookie);
  const found = [...back.all('ideas').values()].map(({ text }) => text);
  expect(found.sort()).toEqual([...saved.values()].sort());
  back.close();
});

function createWatch() {
  const checks = new Set<() => void>();
  return {
    look: () => checks.forEach((check) => check()),
    until: (isTrue: () => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (isTrue()) resolve();
        };
        checks.add(check);
        check();
      }),
  };
}
