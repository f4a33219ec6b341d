/** One seed from start to end: what is wrong afterwards, or nothing. */
import { findProblems } from './fuzz-checks.ts';
import { createFuzzWorld, type PlantedFaults } from './fuzz-world.ts';
import type { VirtualTime } from './virtual-time.ts';

const OPERATIONS = 100;

export async function runSeed(seed: number, time: VirtualTime, faults: PlantedFaults = {}): Promise<string[]> {
  const world = await createFuzzWorld(seed, time, faults);
  for (let operation = 0; operation < OPERATIONS; operation += 1) await world.step();
  await world.heal();
  return findProblems(world);
}
