/**
 * One run of the model: people do things at random while lines break, frames come late and twice, disks fail and the
 * server dies; then all is mended and everything must have come right. What "right" means is in `fuzz-checks.ts`.
 */
import { openStep, renameArea } from '@evenboard/shared/commands/agenda';
import { joinWorkshop, removePerson } from '@evenboard/shared/commands/people';
import { importIdeas } from '@evenboard/shared/commands/import';
import { openRound } from '@evenboard/shared/commands/rounds';
import { ordersAfter } from '@evenboard/shared/domain/order-key';
import { createRooms } from '@evenboard/server/room/rooms';
import { startWorkshop } from '@evenboard/server/room/start-workshop';
import { createHand } from '@evenboard/server/room/system-hand';
import type { HandledRow, Store, StoredRoom } from '@evenboard/server/store/store';
import type { OutboxStore } from '../../client/src/commands/outbox.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { createSeededRandom, type SeededRandom } from '../support/seeded-random.ts';
import { createFakeOutbox, createFuzzClient, type FuzzClient } from './fuzz-client.ts';
import { createFuzzServer, type FuzzServer, type Line } from './fuzz-server.ts';
import { doSomething } from './random-command.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Faults to plant, so that the checks can show that they see them. */
export type PlantedFaults = {
  store?: (store: Store) => Store;
  outbox?: (outbox: OutboxStore) => OutboxStore;
  /** Made anew for each line: what becomes of a frame on its way down. */
  down?: () => (frame: Uint8Array) => readonly Uint8Array[];
};

export type FuzzWorld = {
  readonly workshopId: string;
  /** What is on disk, without the wrappings of any process or fault. */
  readonly disk: Store;
  readonly server: FuzzServer;
  readonly clients: readonly FuzzClient[];
  readonly random: SeededRandom;
  readonly time: VirtualTime;
  /** The workshop as it was when people came: what the plain model begins with. */
  readonly beginning: StoredRoom;
  /** What the disk says became of each command, once it is asked. */
  readonly handled: Map<string, HandledRow>;
  step(): Promise<void>;
  /** Mends every line and waits until nobody waits for anything. */
  heal(): Promise<void>;
  doOne(client: FuzzClient, which?: 'anything' | 'whatShowsAtOnce'): void;
};

/**
 * Who sits at the five screens, the facilitator first. The same letter is the same person; a small letter is the same
 * person's other device, with an outbox of its own, a capital one another tab of the same browser, with the same outbox.
 */
const CASTS = ['FABCD', 'FAABB', 'FfAaB', 'FFAAa'] as const;
const MOST_ROUNDS = 80;
const ROUND_MS = 500;
const HOUR_MS = 60 * 60 * 1000;
/** A clock that was set, a phone that woke up in another year. */
const CLOCK_JUMPS_MS = [-30 * 24 * HOUR_MS, -HOUR_MS, -7000, 7000, HOUR_MS, 400 * 24 * HOUR_MS];

export async function createFuzzWorld(seed: number, time: VirtualTime, faults: PlantedFaults = {}): Promise<FuzzWorld> {
  const random = createSeededRandom(seed);
  time.drawFrom(createSeededRandom(seed + 1_000_000));
  const disk = createMemoryStore();
  const cast = CASTS[seed % CASTS.length] ?? CASTS[0];
  const letters = [...new Set(cast.toUpperCase())];
  const { workshopId, people } = await time.pump(setUp(disk, time.now(), { people: letters.length, past: random.below(60) }));
  const beginning = await time.pump(disk.loadRoom(workshopId, 'beginning'));
  if (beginning === null) throw new Error('the workshop is gone');
  const server = createFuzzServer({ store: faults.store?.(disk) ?? disk, workshopId, random, time, ...(faults.down === undefined ? {} : { down: faults.down }) });
  const browsers = new Map<string, OutboxStore>();
  const clients = [...cast].map((letter) => {
    const outbox = browsers.get(letter) ?? createFakeOutbox();
    browsers.set(letter, outbox);
    const personId = people[letters.indexOf(letter.toUpperCase())] ?? '';
    return createFuzzClient(server, personId, { outboxStore: faults.outbox?.(outbox) ?? outbox });
  });
  const asleep = new Map<FuzzClient, number>();
  const late = new Set<Line>();
  let written = 0;

  function doOne(client: FuzzClient, which: 'anything' | 'whatShowsAtOnce' = 'anything'): void {
    doSomething(
      {
        replica: client.replica,
        random,
        doer: client,
        movable: people.slice(1).slice(-2),
        bystander: BYSTANDER,
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
    for (const client of clients.filter((one) => random.chance(0.4) && !asleep.has(one))) {
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
    const nights = asleep.get(client) ?? 0;
    if (nights > 1) asleep.set(client, nights - 1);
    else if (nights === 1) asleep.delete(client);
    else await act(client, random.next());
    if (random.chance(0.5)) await time.settle();
  }

  async function act(client: FuzzClient, chance: number): Promise<void> {
    if (chance < 0.5) doOne(client);
    else if (chance < 0.74) deliverSome();
    else if (chance < 0.84) await time.advance(random.below(60));
    else if (chance < 0.86) leave(client);
    else if (chance < 0.91) {
      if (client.line() === null || client.line()?.closedWith() !== null) await connect(client);
    } else if (chance < 0.92) {
      leave(client);
      await client.reload();
    } else if (chance < 0.94) client.repeat((count) => random.below(count));
    else if (chance < 0.95) await disturb(client);
    else if (chance < 0.97) server.failNextCommit(random.chance(0.5) ? 'before' : 'after');
    else if (chance < 0.976) server.breakDisk();
    else if (chance < 0.984) server.mendDisk();
    else if (chance < 0.988) await time.pump(server.tidy());
    else if (chance < 0.995) await crash();
    else {
      await time.pump(server.restartCleanly());
      for (const one of clients) one.disconnect();
    }
  }

  /** Clocks that jump, and a screen that sleeps while its line stays as it is and others go on. */
  async function disturb(client: FuzzClient): Promise<void> {
    const way = random.below(3);
    if (way === 0) time.jumpServerClock(random.pick(CLOCK_JUMPS_MS));
    else if (way === 1) time.jumpClientClocks(random.pick(CLOCK_JUMPS_MS));
    else {
      asleep.set(client, 1 + random.below(5));
      if (random.chance(0.3)) await time.advance(8 * HOUR_MS);
    }
  }

  async function heal(): Promise<void> {
    server.mendDisk();
    asleep.clear();
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
  return { workshopId, disk, server, clients, random, time, beginning, handled: new Map(), step, heal, doOne };
}

/** `past`: how much of the history is no longer to be seen, so that some workshops soon begin a new epoch. */
const BYSTANDER = 'another'.padEnd(20, '0');

async function setUp(store: Store, now: number, wanting: { people: number; past: number }): Promise<{ workshopId: string; people: string[] }> {
  const rooms = createRooms(store, () => now);
  const wanted = { title: 'T', purpose: '', questions: ['What would help?'], perspectives: [], firstArea: 'Ideas' };
  const { room, facilitatorId } = await startWorkshop(store, rooms, wanted, now);
  const people = [facilitatorId];
  const system = createHand(room);
  while (people.length < wanting.people) {
    const id = `person${people.length}`.padEnd(20, '0');
    await system.run(joinWorkshop, { id, role: 'participant', name: `Person ${people.length}`, perspective: null });
    people.push(id);
  }
  await system.run(joinWorkshop, { id: BYSTANDER, role: 'participant', name: 'Bystander', perspective: null });
  const facilitator = createHand(room, facilitatorId);
  await facilitator.run(removePerson, { id: BYSTANDER });
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
  for (let time = 1; time <= wanting.past; time += 1) await facilitator.run(renameArea, { id: areaId, name: `Ideas ${time}` });
  const workshopId = room.id;
  await rooms.closeAll();
  return { workshopId, people };
}
