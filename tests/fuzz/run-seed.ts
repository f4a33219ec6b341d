/** One seed from start to end: what is wrong afterwards, or nothing. */
import { findProblems, readScreen } from './fuzz-checks.ts';
import { createFuzzWorld, type FuzzWorld, type PlantedFaults } from './fuzz-world.ts';
import type { VirtualTime } from './virtual-time.ts';

export const OPERATIONS = 200;
const CHANGES_THAT_WAIT = 12;

export type SeedOptions = { operations?: number; faults?: PlantedFaults };

export async function runSeed(seed: number, time: VirtualTime, { operations = OPERATIONS, faults = {} }: SeedOptions = {}): Promise<string[]> {
  const world = await createFuzzWorld(seed, time, faults);
  for (let operation = 0; operation < operations; operation += 1) await world.step();
  await world.heal();
  const problems = await findProblems(world);
  if (problems.length > 0) return problems;
  return [...(await findScreenProblems(world)), ...(await findProblems(world))];
}

/** Two people, alone and one after the other, change things without a line: what they saw is what the server makes of it. */
async function findScreenProblems(world: FuzzWorld): Promise<string[]> {
  const problems: string[] = [];
  const [facilitator, ...others] = world.clients;
  for (const client of [facilitator, world.random.pick(others)]) {
    if (client === undefined) continue;
    client.disconnect();
    const refusedBefore = client.refused.size;
    for (let change = 0; change < CHANGES_THAT_WAIT; change += 1) world.doOne(client, 'whatShowsAtOnce');
    const promised = JSON.stringify(readScreen(client.replica));
    await world.heal();
    if (client.refused.size > refusedBefore) problems.push('[C3] what the screen allowed was refused');
    if (JSON.stringify(readScreen(client.replica)) !== promised) problems.push('[C3] the screen with waiting changes is not what the server made of them');
  }
  return problems;
}
