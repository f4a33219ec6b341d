/** Puts ideas on the board of a room of the Yjs family, and waits until the server gives them to a newcomer. */
import { createIdeas } from '../load/made-up-ideas.ts';
import { openLine } from '../line/open-line.ts';
import { pause, waitUntil } from '../measure/wait.ts';
import type { BenchRoom } from './subject.ts';
import type { YjsVoice } from './yjs-voice.ts';

const SEEDING_MS = 60_000;
const CHUNK = 200;

export async function seedYjsRoom(room: BenchRoom, voice: YjsVoice, count: number): Promise<void> {
  if (count === 0) return;
  const writer = await openLine(room.door(0), { wants: () => false, onFrame: () => undefined });
  for (const frame of voice.hello()) writer.send(frame);
  const ideas = createIdeas(count);
  for (let from = 0; from < count; from += CHUNK) writer.send(voice.addMany(ideas.slice(from, from + CHUNK)));

  const ear = room.createEar({ sawText: () => undefined, sawOrder: () => undefined, sawPresence: () => undefined });
  const reader = await openLine(room.door(0), { wants: () => true, onFrame: ear.onFrame });
  for (const frame of voice.hello()) reader.send(frame);
  const isThere = await waitUntil(() => ear.countIdeas() === count, SEEDING_MS, 20);
  if (!isThere) throw new Error(`A board of ${count} ideas came to ${ear.countIdeas()} only.`);
  ear.close();
  reader.close();
  writer.close();
  await pause(20);
}
