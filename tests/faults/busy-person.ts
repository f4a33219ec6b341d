/**
 * Somebody who adds ideas and votes as fast as answers come, through a server that may die at any moment: keeps what was
 * acknowledged, and sends the rest again under the same numbers.
 */
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import type { SeededRandom } from '../support/seeded-random.ts';
import { connectPerson, isAccepted, type TestPerson } from '../support/test-person.ts';
import { newIdeaArgs } from '../support/test-workshop.ts';

export type BusyPerson = {
  /** Ideas by id, and ballots in the order in which they were cast, that the server has answered for. */
  readonly acknowledgedIdeas: Map<string, string>;
  readonly acknowledgedBallots: Record<string, number>[];
  readonly outbox: string;
  person(): TestPerson;
  /** Goes on until the line breaks; calls back at every acknowledgement. */
  work(onAcknowledged: () => void): Promise<void>;
  /** Comes back and sends again whatever has no answer. Answers with how much that was. */
  comeBack(): Promise<number>;
};

export type BusyOptions = { url: string; first: TestPerson; roundId: string; options: readonly string[]; random: SeededRandom };

const MOST_AT_ONCE = 4;

export function createBusyPerson({ url, first, roundId, options, random }: BusyOptions): BusyPerson {
  const acknowledgedIdeas = new Map<string, string>();
  const acknowledgedBallots: Record<string, number>[] = [];
  let unanswered: CommandMessage[] = [];
  let person = first;
  let number = 0;

  function nextMessage(): CommandMessage {
    number += 1;
    const base = { outbox: first.outbox, number };
    if (random.chance(0.3)) return { ...base, name: 'round.cast', args: { roundId, choices: { [random.pick(options)]: 1 } } };
    return { ...base, name: 'idea.add', args: newIdeaArgs(person, `${first.outbox} says ${number}`) };
  }

  function note({ name, args }: CommandMessage): void {
    if (name === 'round.cast') acknowledgedBallots.push((args as { choices: Record<string, number> }).choices);
    else acknowledgedIdeas.set((args as { id: string }).id, (args as { text: string }).text);
  }

  async function send(messages: CommandMessage[]): Promise<void> {
    unanswered = messages;
    const answers = await person.sendMany(messages);
    for (const [place, message] of messages.entries()) {
      const answer = answers[place];
      if (answer === undefined || !isAccepted(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
      note(message);
    }
    unanswered = [];
  }

  return {
    acknowledgedIdeas,
    acknowledgedBallots,
    outbox: first.outbox,
    person: () => person,
    async work(onAcknowledged) {
      let isCut = false;
      void person.closed.then(() => {
        isCut = true;
      });
      while (!isCut) {
        const messages = Array.from({ length: 1 + random.below(MOST_AT_ONCE) }, nextMessage);
        try {
          await send(messages);
        } catch (error) {
          if (!String(error).includes('closed with')) throw error;
          return;
        }
        for (const _ of messages) onAcknowledged();
      }
    },
    async comeBack() {
      person = await connectPerson(url, first.workshopId, first.cookie, { outbox: first.outbox });
      const again = unanswered;
      if (again.length > 0) await send(again);
      return again.length;
    },
  };
}
