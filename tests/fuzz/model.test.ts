// The whole of it, client and server, against chance: broken lines, late and repeated frames, failing disks, crashes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProblems, readScreen } from './fuzz-checks.ts';
import { createFuzzWorld } from './fuzz-world.ts';
import { runSeed } from './run-seed.ts';
import { installVirtualTime, type VirtualTime } from './virtual-time.ts';

/**
 * Seeds that failed once. 17: words hidden in the tick that opened a vote on them stayed in the document. 94: after a
 * failed commit a later command got in before an earlier one. 199: commands waited for ever behind a repeat.
 */
const PINNED = [1, 5, 17, 94, 95, 199];
const SEEDS = [...new Set([...PINNED, ...Array.from({ length: 60 }, (_, place) => place + 1)])];

let time: VirtualTime;
beforeEach(() => {
  time = installVirtualTime();
});
afterEach(() => time.restore());

describe('people, lines and servers at random', () => {
  it.for(SEEDS)('[C1, C2, J1, J2, J3, J4, S6] seed %i comes right in the end', async (seed) => {
    expect(await runSeed(seed, time)).toEqual([]);
  });
});

describe('a screen with changes that wait', () => {
  it.for(SEEDS)('[C3] seed %i: shows what the server will make of them', async (seed) => {
    const world = await createFuzzWorld(seed, time);
    for (let operation = 0; operation < 40; operation += 1) await world.step();
    await world.heal();
    const [facilitator, ...others] = world.clients;
    for (const client of [facilitator, world.random.pick(others)]) {
      if (client === undefined) continue;
      client.disconnect();
      const refusedBefore = client.refused.size;
      for (let change = 0; change < 12; change += 1) world.doOne(client, 'whatShowsAtOnce');
      const promised = readScreen(client.replica);
      await world.heal();
      expect(client.refused.size).toBe(refusedBefore);
      expect(readScreen(client.replica)).toEqual(promised);
    }
    expect(await findProblems(world)).toEqual([]);
  });
});
