/**
 * Somebody who says a number of things one after the other and, where the server could not save one, says it again after
 * a while under the same number, as the client does.
 */
import { addIdea } from '@evenboard/shared/commands/ideas';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';
import { isAccepted, type TestPerson } from './test-person.ts';
import { newIdeaArgs } from './test-workshop.ts';

export type Told = { saved(id: string, text: string): void; notSaved(): void };

/** Sooner than a client, so that a test need not wait as long. */
const AGAIN_MS = 100;

export async function addIdeasPatiently(person: TestPerson, count: number, told: Told): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const args = newIdeaArgs(person, `${person.outbox} says ${number}`);
    await sendUntilSaved(person, { outbox: person.outbox, number, name: addIdea.name, args }, told);
    told.saved(args.id, args.text);
  }
}

async function sendUntilSaved(person: TestPerson, message: CommandMessage, told: Told): Promise<void> {
  for (;;) {
    const [answer] = await person.sendMany([message]);
    if (answer !== undefined && isAccepted(answer)) return;
    if (answer?.refusal.kind !== 'notSaved') throw new Error(`refused: ${JSON.stringify(answer)}`);
    told.notSaved();
    await new Promise((next) => setTimeout(next, AGAIN_MS));
  }
}
