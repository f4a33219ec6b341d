/** What a client may say. Anything else is dropped by its first bytes or refused. */
import * as v from 'valibot';
import { idSchema } from '../domain/ids.ts';

export const MAX_COMMANDS_AT_ONCE = 100;

/** A command on its way: the outbox it waits in, its number there (counted up by one), its name and arguments. */
export const commandMessageSchema = v.strictObject({
  outbox: idSchema,
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31)),
  name: v.pipe(v.string(), v.maxLength(40)),
  args: v.unknown(),
});
export type CommandMessage = v.InferOutput<typeof commandMessageSchema>;

export const commandsSchema = v.pipe(v.array(commandMessageSchema), v.minLength(1), v.maxLength(MAX_COMMANDS_AT_ONCE));

export const messageUpSchema = v.strictObject({ type: v.literal('commands'), commands: commandsSchema });
export type MessageUp = v.InferOutput<typeof messageUpSchema>;
