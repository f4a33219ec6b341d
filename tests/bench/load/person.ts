/**
 * One person of the crowd: has added an idea, moves it, rewords it, adds the next one; says where they are in between. Some
 * people watch too: they hold a full replica, and what they see is what is timed.
 */
import { createSeededRandom } from '../../support/seeded-random.ts';
import { openLine, type Line } from '../line/open-line.ts';
import type { BenchRoom, Ear, Voice } from '../subjects/subject.ts';
import type { DeliveryLog } from './delivery-log.ts';
import { createText } from './made-up-ideas.ts';
import { readOrderToken, readTextToken, writeOrder, writeText } from './token.ts';

export type RoomLogs = { changes: DeliveryLog; presence: DeliveryLog };

export type Answers = { latencies: number[]; refused: number };

export type PersonOptions = {
  room: BenchRoom;
  index: number;
  isWatching: boolean;
  logs: RoomLogs;
  answers: Answers;
  nextToken(): number;
  /** Whether this moment is within the time that is measured. */
  isMeasured(): boolean;
};

export type Person = {
  /** Adds an idea; answers with its id. What a person does first. */
  add(): string;
  /** The next of: move, reword, add. */
  change(): void;
  sayPresence(): void;
  /** What this person holds, where they watch. */
  ear: Ear | null;
  line: Line;
};

type Pending = { at: number; counts: boolean };

export async function createPerson(options: PersonOptions): Promise<Person> {
  const { room, index, logs, nextToken, isMeasured } = options;
  const voice = room.createVoice(index);
  const ear = options.isWatching ? createWatchingEar(options) : null;
  const random = createSeededRandom(index + 1);
  const pending: Pending[] = [];
  const steps = [move, reword, add];
  let step = 0;
  let ideaId = '';

  const line = await openLine(room.door(index), {
    wants: (head) => ear !== null || room.recogniseFrame(head) === 'answer',
    onFrame(frame) {
      ear?.onFrame(frame);
      if (room.recogniseFrame(frame) === 'answer') takeAnswer(voice, frame, pending, options.answers);
    },
  });
  for (const frame of voice.hello()) line.send(frame);

  function note(part: 'text' | 'order', token: number): void {
    const counts = isMeasured();
    pending.push({ at: performance.now(), counts });
    logs.changes.sent(index, `${ideaId}/${part}`, token, counts);
  }

  function add(): string {
    const token = nextToken();
    ideaId = random.id();
    note('text', token);
    line.send(voice.addIdea({ id: ideaId, text: writeText(createText(random.pick), token), order: writeOrder(0) }));
    return ideaId;
  }

  function move(): void {
    const token = nextToken();
    note('order', token);
    line.send(voice.moveIdea(ideaId, writeOrder(token)));
  }

  function reword(): void {
    const token = nextToken();
    note('text', token);
    line.send(voice.rewordIdea(ideaId, writeText(createText(random.pick), token)));
  }

  return {
    line,
    ear,
    add,
    change() {
      steps[step % steps.length]?.();
      step += 1;
    },
    sayPresence() {
      const key = voice.presenceKey();
      if (key === null) return;
      const token = nextToken();
      logs.presence.sent(index, key, token, isMeasured());
      line.send(voice.presence(token));
    },
  };
}

function createWatchingEar({ room, index, logs }: PersonOptions): Ear {
  const changes = logs.changes.createWatch(index);
  const presence = logs.presence.createWatch(index);
  return room.createEar({
    sawText: (id, text) => changes.saw(`${id}/text`, readTextToken(text) ?? -1),
    sawOrder: (id, order) => changes.saw(`${id}/order`, readOrderToken(order) ?? -1),
    sawPresence: presence.saw,
  });
}

/** Answers come in the order of the changes. */
function takeAnswer(voice: Voice, frame: Uint8Array, pending: Pending[], answers: Answers): void {
  const { accepted, refused } = voice.readAnswer(frame);
  answers.refused += refused;
  for (let count = accepted + refused; count > 0; count -= 1) {
    const change = pending.shift();
    if (change?.counts === true) answers.latencies.push(performance.now() - change.at);
  }
}
