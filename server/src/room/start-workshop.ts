/** Makes a workshop: an entry with a code of three words, then the same commands that any change takes. */
import { randomInt } from 'node:crypto';
import { addArea, addQuestion, createWorkshop } from '@evenboard/shared/commands/agenda';
import { joinWorkshop } from '@evenboard/shared/commands/people';
import { canonicalCode, createJoinCode, JOIN_WORD_COUNT } from '@evenboard/shared/domain/join-words';
import { FIRST_KEEP_DAYS, keepUntil } from '@evenboard/shared/domain/keeping';
import { ordersAfter } from '@evenboard/shared/domain/order-key';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Store, WorkshopEntry } from '../store/store.ts';
import { createHand, newServerId } from './system-hand.ts';

export type NewWorkshop = {
  title: string;
  purpose: string;
  questions: readonly string[];
  perspectives: readonly string[];
  /** The name of the one area that a question begins with. */
  firstArea: string;
};

const TRIES = 20;

export async function startWorkshop(
  store: Store,
  rooms: Rooms,
  wanted: NewWorkshop,
  now: number,
): Promise<{ room: Room; facilitatorId: string }> {
  const entry = await addEntry(store, now);
  const room = await rooms.open(entry.id);
  if (room === null) throw new Error('The new workshop could not be opened.');
  const hand = createHand(room);
  const perspectives = wanted.perspectives.map((label) => ({ id: newServerId(), label }));
  await hand.run(createWorkshop, { title: wanted.title, purpose: wanted.purpose, perspectives });
  const orders = ordersAfter(null, wanted.questions.length);
  for (const [place, text] of wanted.questions.entries()) {
    await addOneQuestion(room, text, orders[place] ?? '', wanted.firstArea);
  }
  const facilitatorId = newServerId();
  await hand.run(joinWorkshop, { id: facilitatorId, role: 'facilitator', name: null, perspective: null });
  return { room, facilitatorId };
}

async function addOneQuestion(room: Room, text: string, order: string, areaName: string): Promise<void> {
  const hand = createHand(room);
  const id = newServerId();
  const steps = { collect: newServerId(), group: newServerId(), vote: newServerId(), results: newServerId() };
  await hand.run(addQuestion, { id, text, order, steps });
  await hand.run(addArea, { id: newServerId(), questionId: id, name: areaName, order: ordersAfter(null, 1)[0] ?? '' });
}

function drawThree(): [number, number, number] {
  const draw = () => randomInt(JOIN_WORD_COUNT);
  const three: [number, number, number] = [draw(), draw(), draw()];
  return new Set(three).size === 3 ? three : drawThree();
}

/** Three words are easily drawn twice: draw again until they are free. */
export async function addEntry(store: Store, now: number): Promise<WorkshopEntry> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const code = createJoinCode(drawThree());
    const entry = { id: newServerId(), code, codeKey: canonicalCode(code), epoch: 1, createdAt: now, keepUntil: keepUntil(now, FIRST_KEEP_DAYS) };
    if ((await store.addWorkshop(entry)) === 'added') return entry;
  }
  throw new Error('No free code of three words was found.');
}
