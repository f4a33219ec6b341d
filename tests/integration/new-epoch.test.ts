// A document whose history outweighs its content begins anew: nobody loses a word, and nothing is downloaded.
import { openStep } from '@evenboard/shared/commands/agenda';
import { addIdea, editIdea } from '@evenboard/shared/commands/ideas';
import { joinWorkshop } from '@evenboard/shared/commands/people';
import { buildNextEpoch, clockOf, createReplica } from '@evenboard/shared/document/projection';
import { readNews } from '@evenboard/shared/protocol/news';
import type { NewEpoch } from '@evenboard/shared/protocol/messages-down';
import { createRoomState } from '@evenboard/server/room/room-state';
import { createRooms } from '@evenboard/server/room/rooms';
import type { Member } from '@evenboard/server/room/members';
import { startWorkshop } from '@evenboard/server/room/start-workshop';
import { createHand, newServerId } from '@evenboard/server/room/system-hand';
import { createDecoder, readVarUint } from 'lib0/decoding';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../support/memory-store.ts';

const COMPACT_AFTER = 30;
const NOTHING = Uint8Array.of(0);

async function start() {
  const store = createMemoryStore();
  const rooms = createRooms(store, () => 1_000, { compactAfter: COMPACT_AFTER });
  const wanted = { title: 'T', purpose: '', questions: ['Q'], perspectives: [], firstArea: 'A' };
  const { room, facilitatorId } = await startWorkshop(store, rooms, wanted, 1_000);
  const personId = newServerId();
  await createHand(room).run(joinWorkshop, { id: personId, role: 'participant', name: null, perspective: null });
  const [question] = [...room.tables().questions.values()];
  await createHand(room, facilitatorId).run(openStep, { activityId: question?.steps.collect ?? '', keepLastOpen: false });
  const [areaId = ''] = [...room.tables().areas.keys()];
  const hand = createHand(room, personId);
  const id = newServerId();
  const idea = { id, areaId, clusterId: null, order: 'V00000', text: 'Words 0', showName: false, showPerspective: false };
  await hand.run(addIdea, idea);
  return { store, rooms, room, hand, id, personId };
}

/** A screen that keeps a replica as the client does, and goes on into new epochs by itself. */
function follow(room: Awaited<ReturnType<typeof start>>['room']) {
  let doc = createReplica();
  applyUpdate(doc, room.encodeSince(NOTHING) ?? NOTHING);
  const epochs: NewEpoch[] = [];
  let epoch = room.position().epoch;
  let bytesInEpochs = 0;
  const member: Member = {
    personId: 'watcher',
    sendNews(frame) {
      const decoder = createDecoder(frame);
      readVarUint(decoder);
      const { update, newEpoch } = readNews(decoder);
      if (update !== null) applyUpdate(doc, update);
      if (newEpoch === null) return;
      bytesInEpochs += frame.length;
      expect(clockOf(doc, epoch)).toBe(newEpoch.clock);
      doc = buildNextEpoch(doc, newEpoch.epoch);
      epoch = newEpoch.epoch;
      epochs.push(newEpoch);
    },
    sendPrivate: () => undefined,
    sendWelcome: () => undefined,
    sendAnswers: () => undefined,
    remove: () => undefined,
    comeBack: () => undefined,
  };
  room.join(member);
  return { epochs, doc: () => doc, bytesInEpochs: () => bytesInEpochs };
}

async function reword(hand: Awaited<ReturnType<typeof start>>['hand'], id: string, times: number): Promise<void> {
  for (let time = 1; time <= times; time += 1) expect(await hand.run(editIdea, { id, text: `Words ${time}` })).toBeNull();
}

describe('a new epoch', () => {
  it('[C1, J3] is built by every screen from its own records, byte for byte, and by a reload from its rows', async () => {
    const { store, rooms, room, hand, id } = await start();
    const screen = follow(room);
    await reword(hand, id, 100);
    expect(screen.epochs.length).toBeGreaterThanOrEqual(2);
    // A note that the epoch begins, and not the board.
    expect(screen.bytesInEpochs()).toBeLessThan(screen.epochs.length * 120);
    const live = room.encodeSince(NOTHING);
    expect(encodeStateAsUpdate(screen.doc())).toEqual(live);
    for (const from of ['epochStart', 'beginning'] as const) {
      const stored = await store.loadRoom(room.id, from);
      if (stored === null) throw new Error('the workshop is gone');
      const anew = createRoomState(stored);
      expect(encodeStateAsUpdate(anew.doc)).toEqual(live);
      expect([anew.epoch, anew.seq, anew.tag]).toEqual(Object.values(room.position()));
    }
    expect((await store.loadRoom(room.id))?.rows.length).toBeLessThan(60);
    await rooms.closeAll();
  });

  it('[J2] answers a command of an earlier epoch with what every replica of this one holds, and can undo it', async () => {
    const { rooms, room, id, personId } = await start();
    const outbox = newServerId();
    const actor = { kind: 'person' as const, id: personId };
    const submit = (number: number, name: string, args: unknown) =>
      new Promise((resolve) => room.submit(actor, [{ outbox, number, name, args }], ([answer]) => resolve(answer)));
    for (let number = 1; number <= 60; number += 1) await submit(number, editIdea.name, { id, text: `Again ${number}` });
    expect(room.position().epoch).toBeGreaterThan(1);
    expect(await submit(1, editIdea.name, { id, text: 'Again 1' })).toEqual({ outbox, number: 1, clock: 0 });
    expect(await submit(61, 'undo', { outbox, number: 60 })).toMatchObject({ clock: expect.any(Number) });
    expect(room.tables().ideas.get(id)?.text).toBe('Again 59');
    await rooms.closeAll();
  });
});
