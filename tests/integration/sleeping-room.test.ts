// A room in which nothing happens leaves memory, its screens stay, and nobody can tell.
import { addIdea } from '@evenboard/shared/commands/ideas';
import { createRooms } from '@evenboard/server/room/rooms';
import { createMemoryStore } from '../support/memory-store.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStep } from '@evenboard/shared/commands/agenda';
import { joinWorkshop } from '@evenboard/shared/commands/people';
import type { Member } from '@evenboard/server/room/members';
import type { Room } from '@evenboard/server/room/room';
import type { Rooms } from '@evenboard/server/room/rooms';
import { startWorkshop } from '@evenboard/server/room/start-workshop';
import { createHand, newServerId } from '@evenboard/server/room/system-hand';
import { readNews } from '@evenboard/shared/protocol/news';
import { createDecoder, readVarUint } from 'lib0/decoding';

const NOTHING = Uint8Array.of(0);

describe('a room that sleeps', () => {
  let rooms: Rooms;
  let room: Room;
  let personId: string;
  let areaId: string;

  beforeEach(async () => {
    const store = createMemoryStore();
    rooms = createRooms(store, () => 1_000, { quietMs: 0 });
    const wanted = { title: 'T', purpose: '', questions: ['Q'], perspectives: [], firstArea: 'A' };
    const started = await startWorkshop(store, rooms, wanted, 1_000);
    room = started.room;
    personId = newServerId();
    await createHand(room).run(joinWorkshop, { id: personId, role: 'participant', name: null, perspective: null });
    const [question] = [...room.tables().questions.values()];
    await createHand(room, started.facilitatorId).run(openStep, { activityId: question?.steps.collect ?? '', keepLastOpen: false });
    [areaId = ''] = [...room.tables().areas.keys()];
  });
  afterEach(() => rooms.closeAll());

  const newIdea = (text: string) => ({ id: newServerId(), areaId, clusterId: null, order: 'V00000', text, showName: false, showPerspective: false });

  function sit(): { member: Member; updates(): number } {
    let updates = 0;
    const member: Member = {
      personId,
      sendNews(frame) {
        const decoder = createDecoder(frame);
        readVarUint(decoder);
        if (readNews(decoder).update !== null) updates += 1;
      },
      sendPrivate: () => undefined,
      sendWelcome: () => undefined,
      sendAnswers: () => undefined,
      remove: () => undefined,
      comeBack: () => undefined,
    };
    room.join(member);
    return { member, updates: () => updates };
  }

  it('[C1] [J3] wakes for a command, tells those who stayed, and is what it was', async () => {
    const { updates } = sit();
    const before = room.encodeSince(NOTHING);
    const position = room.position();
    await new Promise((next) => setImmediate(next));
    await rooms.tidy();
    expect(rooms.count()).toMatchObject({ rooms: 1, awake: 0, screens: 1 });
    expect(await createHand(room, personId).run(addIdea, newIdea('After the pause'))).toBeNull();
    expect(updates()).toBe(1);
    expect(room.isKnownPosition(position)).toBe(true);
    expect(room.encodeSince(NOTHING)?.length).toBeGreaterThan(before?.length ?? 0);
    expect([...room.tables().ideas.values()].map(({ text }) => text)).toEqual(['After the pause']);
  });

  it('[C1] gives somebody who comes in the same board', async () => {
    sit();
    await createHand(room, personId).run(addIdea, newIdea('Before the pause'));
    const before = room.encodeSince(NOTHING);
    // The tick that answered ends in this turn of the loop.
    await new Promise((next) => setImmediate(next));
    await rooms.tidy();
    expect(room.isAwake()).toBe(false);
    const again = await rooms.open(room.id);
    expect(again).toBe(room);
    expect(again?.snapshot().update).toEqual(before);
  });

  it('[J1] does not fall asleep over a command that is on its way', async () => {
    sit();
    const answer = createHand(room, personId).run(addIdea, newIdea('On its way'));
    await rooms.tidy();
    expect(await answer).toBeNull();
  });

  it('[S1] is forgotten when nobody is in it', async () => {
    await rooms.tidy();
    expect(rooms.count().rooms).toBe(0);
    expect((await rooms.open(room.id))?.tables().areas.size).toBe(1);
  });
});
