/**
 * `npm run soak`: twenty people work steadily for as long as one says (`--minutes 60`), some coming and going, and the
 * server must not grow: after a warm-up its live memory rises by at most 1 MB an hour beyond what is stored, and no room,
 * line or timer is left over when all have gone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { editIdea } from '@evenboard/shared/commands/ideas';
import { startMeasuredServer } from '../support/measured-server.ts';
import { createSeededRandom } from '../support/seeded-random.ts';
import { connectPerson, isAccepted, joinTestWorkshop, startTestWorkshop, type TestPerson } from '../support/test-person.ts';
import { addIdeaOf, openSteps } from '../support/test-workshop.ts';
import { slopePerHour } from './slope.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' }, people: { type: 'string', default: '20' } } });
const MINUTES = Number(values.minutes);
const PEOPLE = Number(values.people);
const MOST_GROWTH_MB = 1;
const MINUTE_MS = 60_000;
/** By then everything is loaded, compiled and as large as it gets. */
const WARM_UP = 0.2;
const LOOKS = Math.max(20, Math.round(MINUTES * 2));

const random = createSeededRandom(1);
const folder = mkdtempSync(join(tmpdir(), 'evenboard-soak-'));
const server = await startMeasuredServer({ clock: 'real', folder });
const facilitator = await startTestWorkshop(server.url);
await openSteps(facilitator, ['collect']);
const before = await server.look();
const people = await Promise.all(Array.from({ length: PEOPLE }, () => joinTestWorkshop(server.url, facilitator)));
// A fixed number of ideas, reworded for ever: what is stored grows, what is shown does not.
const ideas = await Promise.all(people.map((person) => addIdeaOf(person, 'A first wording')));

let isOver = false;
let changes = 0;

async function work(place: number): Promise<void> {
  let person = people[place];
  // As a page does that loses its line: the same replica and outbox go on.
  const { outbox = '', doc } = person ?? {};
  for (let number = 2; !isOver && person !== undefined; number += 1) {
    await pause(1000 + random.below(1000));
    const args = { id: ideas[place] ?? '', text: `Wording ${random.id()}` };
    const [answer] = await person.sendMany([{ outbox, number, name: editIdea.name, args }]);
    if (answer === undefined || !isAccepted(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
    changes += 1;
    if (random.chance(0.05)) person = await comeAgain(person);
  }
  person?.close();

  async function comeAgain(gone: TestPerson): Promise<TestPerson> {
    gone.close();
    await gone.closed;
    return connectPerson(server.url, gone.workshopId, gone.cookie, { outbox, ...(doc === undefined ? {} : { doc }) });
  }
}

const working = people.map((_, place) => work(place));
const looks: { hours: number; megabytes: number }[] = [];
const began = performance.now();
for (let look = 1; look <= LOOKS; look += 1) {
  await pause((MINUTES * MINUTE_MS) / LOOKS);
  const { heapBytes, lines, rooms, timers } = await server.look();
  const hours = (performance.now() - began) / (60 * MINUTE_MS);
  const megabytes = heapBytes / 1024 / 1024;
  if (look > LOOKS * WARM_UP) looks.push({ hours, megabytes });
  console.log(`${(hours * 60).toFixed(1)} min: ${megabytes.toFixed(2)} MB, ${changes} changes, ${rooms} rooms, ${lines} lines, ${timers} timers`);
}
isOver = true;
await Promise.all(working);
facilitator.close();
await facilitator.closed;
const after = await server.settle(({ lines }) => lines === 0);
const slope = slopePerHour(looks);
console.log(`Slope after the warm-up: ${slope.toFixed(2)} MB an hour (allowed: ${MOST_GROWTH_MB}; in a run of minutes it means little).`);
console.log(`When all had gone: ${after.lines} lines, ${after.sockets} sockets, ${after.timers} timers (${before.timers} before anybody came).`);
const isClean = after.lines === 0 && after.timers <= before.timers && server.exit() === null;
await server.close();
rmSync(folder, { recursive: true });
process.exitCode = isClean && (slope <= MOST_GROWTH_MB || MINUTES < 30) ? 0 : 1;
console.log(process.exitCode === 0 ? 'Nothing leaks.' : 'Something leaks.');
