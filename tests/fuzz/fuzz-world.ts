/**
 * One run of the model: people do things at random while lines break, frames come late and twice, disks fail and the
 * server dies; then all is mended and everything must have come right. What "right" means is in `fuzz-checks.ts`.
 */
import { openStep } from '@evenboard/shared/commands/agenda';
import { joinWorkshop } from '@evenboard/shared/commands/people';
import { importIdeas } from '@evenboard/shared/commands/import';
import { openRound } from '@evenboard/shared/commands/rounds';
import { ordersAfter } from '@evenboard/shared/domain/order-key';
import { createRooms } from '@evenboard/server/room/rooms';
import { startWorkshop } from '@evenboard/server/room/start-workshop';
import { createHand } from '@evenboard/server/room/system-hand';
import type { Store } from '@evenboard/server/store/store';
import type { OutboxStore } from '../../client/src/commands/outbox.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { createSeededRandom, type SeededRandom } from '../support/seeded-random.ts';
import { createFakeOutbox, createFuzzClient, type FuzzClient } from './fuzz-client.ts';
import { createFuzzServer, type FuzzServer, type Line } from './fuzz-server.ts';
import { doSomething } from './random-command.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Faults to plant, so that the checks can show that they see them. */
export type PlantedFaults = { store?: (store: Store) => Store; outbox?: (outbox: OutboxStore) => OutboxStore };

export type FuzzWorld = {
  readonly workshopId: string;
  /** What is on disk, without the wrappings of any process or fault. */
  readonly disk: Store;
  readonly server: FuzzServer;
  readonly clients: readonly FuzzClient[];
  readonly random: SeededRandom;
  readonly time: VirtualTime;
  /** Words of ideas that were ever hidden by an accepted command are looked for here. */
  step(): Promise<void>;
  /** Mends every line and waits until nobody waits for anything. */
  heal(): Promise<void>;
  doOne(client: FuzzClient, which?: 'anything' | 'whatShowsAtOnce'): void;
};

const CLIENTS = 4;
const MOST_ROUNDS = 50;
const ROUND_MS = 500;

export async function createFuzzWorld(seed: number, time: VirtualTime, faults: PlantedFaults = {}): Promise<FuzzWorld> {
  const random = createSeededRandom(seed);
  const disk = createMemoryStore();
  const { workshopId, people } = await time.pump(setUp(disk, time.now()));
  const server = createFuzzServer({ store: faults.store?.(disk) ?? disk, workshopId, random, time });
  const clients = people.map((personId) => {
    const outbox = createFakeOutbox();
    return createFuzzClient(server, personId, { outboxStore: faults.outbox?.(outbox) ?? outbox });
  });
  const late = new Set<Line>();
  let written = 0;

  function doOne(client: FuzzClient, which: 'anything' | 'whatShowsAtOnce' = 'anything'): void {
    doSomething(
      {
        replica: client.replica,
        random,
        doer: client,
        movable: people.slice(2),
        words() {
          written += 1;
          return `words-${seed}-${written}`;
        },
      },
      which,
    );
  }

  function leave(client: FuzzClient): void {
    const line = client.line();
    client.disconnect();
    if (line !== null && line.closedWith() === null) late.add(line);
  }

  async function connect(client: FuzzClient): Promise<void> {
    leave(client);
    await time.pump(client.connect());
  }

  function deliverSome(): void {
    const [old] = late;
    if (old !== undefined && random.chance(0.3)) {
      old.deliverUp();
      if (old.closedWith() !== null) late.delete(old);
      return;
    }
    // Some lines are quick and some lag behind.
    for (const client of clients.filter(() => random.chance(0.4))) {
      for (let frames = random.below(6); frames > 0; frames -= 1) client.line()?.deliverUp();
      for (let frames = random.below(12); frames > 0; frames -= 1) client.deliverDown();
    }
  }

  async function crash(): Promise<void> {
    server.crash();
    late.clear();
    for (const client of clients) client.disconnect();
  }

  async function step(): Promise<void> {
    const client = random.pick(clients);
    const chance = random.next();
    if (chance < 0.36) doOne(client);
    else if (chance < 0.72) deliverSome();
    else if (chance < 0.86) await time.advance(random.below(60));
    else if (chance < 0.88) leave(client);
    else if (chance < 0.935) {
      if (client.line() === null || client.line()?.closedWith() !== null) await connect(client);
    } else if (chance < 0.945) {
      leave(client);
      await client.reload();
    } else if (chance < 0.97) client.repeat((count) => random.below(count));
    else if (chance < 0.98) server.failNextCommit();
    else if (chance < 0.993) await crash();
    else {
      await time.pump(server.restartCleanly());
      for (const one of clients) one.disconnect();
    }
    if (random.chance(0.5)) await time.settle();
  }

  async function heal(): Promise<void> {
    // What is late arrives before the end, so that nothing is still on its way when all is compared.
    for (const line of late) while (line.up.length > 0) line.deliverUp();
    late.clear();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      for (const client of clients) {
        if (client.line() === null || client.line()?.closedWith() !== null) await connect(client);
        while ((client.line()?.up.length ?? 0) > 0) client.line()?.deliverUp();
        while ((client.line()?.down.length ?? 0) > 0) client.deliverDown();
      }
      await time.advance(ROUND_MS);
      const isQuiet = clients.every((client) => client.line()?.up.length === 0 && client.line()?.down.length === 0);
      if (isQuiet && clients.every(({ commander }) => commander.pendingCount() === 0)) return;
    }
  }

  for (const client of clients) await connect(client);
  await heal();
  return { workshopId, disk, server, clients, random, time, step, heal, doOne };
}

async function setUp(store: Store, now: number): Promise<{ workshopId: string; people: string[] }> {
  const rooms = createRooms(store, () => now);
  const wanted = { title: 'T', purpose: '', questions: ['What would help?'], perspectives: [], firstArea: 'Ideas' };
  const { room, facilitatorId } = await startWorkshop(store, rooms, wanted, now);
  const people = [facilitatorId];
  const system = createHand(room);
  while (people.length < CLIENTS) {
    const id = `person${people.length}`.padEnd(20, '0');
    await system.run(joinWorkshop, { id, role: 'participant', name: `Person ${people.length}`, perspective: null });
    people.push(id);
  }
  const facilitator = createHand(room, facilitatorId);
  const [question] = [...room.tables().questions.values()];
  const [areaId = ''] = [...room.tables().areas.keys()];
  for (const kind of ['collect', 'group', 'vote'] as const) {
    await facilitator.run(openStep, { activityId: question?.steps[kind] ?? '', keepLastOpen: true });
  }
  const ideas = ordersAfter(null, 4).map((order, place) => ({
    id: `seeded${place}`.padEnd(20, '0'), areaId, clusterId: null, order, text: `Seeded ${place}`, from: null,
  }));
  await facilitator.run(importIdeas, { questions: [], areas: [], clusters: [], ideas });
  const [questionId = ''] = [...room.tables().questions.keys()];
  const options = ideas.map(({ id }) => ({ id, kind: 'idea' as const, ideaIds: [id] }));
  await facilitator.run(openRound, { id: 'round'.padEnd(20, '0'), questionId, budget: 3, cap: 2, options });
  const workshopId = room.id;
  await rooms.closeAll();
  return { workshopId, people };
}
