/** `npm run attack`: hostile frames and requests for as long as one likes: `--frames 1000000 --requests 50000 --seed 1`. */
import { parseArgs } from 'node:util';
import { startMeasuredServer } from '../support/measured-server.ts';
import { createSeededRandom } from '../support/seeded-random.ts';
import { startTestWorkshop } from '../support/test-person.ts';
import { openSteps } from '../support/test-workshop.ts';
import { floodHttpLine, prepareAttack, sendFrames, sendRawFrames, sendRequests } from './attack.ts';

const { values } = parseArgs({
  options: { frames: { type: 'string', default: '1000000' }, requests: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } },
});
const server = await startMeasuredServer();
const facilitator = await startTestWorkshop(server.url);
await openSteps(facilitator, ['collect']);
const attack = await prepareAttack(server.url, facilitator, createSeededRandom(Number(values.seed)));
const waves: readonly (readonly [string, () => Promise<void>])[] = [
  ['a first few of each', () => sendFrames(attack, 2000).then(() => sendRequests(attack, 200))],
  [`${values.frames} frames`, () => sendFrames(attack, Number(values.frames))],
  ['20000 frames below those', () => sendRawFrames(attack, 20_000)],
  [`${values.requests} requests`, () => sendRequests(attack, Number(values.requests))],
  ['200 MB up a line over HTTP', () => floodHttpLine(attack, 200)],
];
for (const [what, wave] of waves) {
  const { longestBlockMs, grownBytes } = await server.measure(wave);
  console.log(`${what}: longest block ${longestBlockMs.toFixed(1)} ms, memory ${(grownBytes / 1024 / 1024).toFixed(1)} MB more`);
}
facilitator.close();
await server.close();
