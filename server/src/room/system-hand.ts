/** The server's own hand in a room: the same commands and the same road as everybody's, under a fresh outbox. */
import { randomBytes } from 'node:crypto';
import { createId, ID_BYTES } from '@evenboard/shared/domain/ids';
import type { Command } from '@evenboard/shared/commands/command';
import type { Refusal } from '@evenboard/shared/domain/refusal';
import type { Room } from './room.ts';

export function newServerId(): string {
  return createId(randomBytes(ID_BYTES));
}

export type Hand = {
  run<Args>(command: Command<Args>, args: Args): Promise<Refusal | null>;
};

/** `personId` acts for that person, by their role and rules; without it the hand is the system's. */
export function createHand(room: Room, personId?: string): Hand {
  const outbox = newServerId();
  const actor = personId === undefined ? { kind: 'system' as const, id: outbox } : { kind: 'person' as const, id: personId };
  let number = 0;
  return {
    run(command, args) {
      number += 1;
      const message = { outbox, number, name: command.name, args };
      return new Promise((resolve) => {
        room.submit(actor, [message], ([answer]) => {
          resolve(answer !== undefined && 'refusal' in answer ? answer.refusal : null);
        });
      });
    },
  };
}
