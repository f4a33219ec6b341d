/** The wire as data: schemas of what clients say, by their structure, and the types of what the server says, by their text. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UNDO } from '@evenboard/shared/commands/everyday';
import { COMMANDS } from '@evenboard/shared/commands/registry';
import { undoSchema } from '@evenboard/shared/commands/undo';
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { messageUpSchema } from '@evenboard/shared/protocol/messages-up';

/** What makes up a schema; the rest of its fields is machinery. */
const STRUCTURE = ['kind', 'type', 'entries', 'options', 'items', 'item', 'key', 'value', 'wrapped', 'literal', 'requirement', 'pipe'];

export function describeSchema(part: unknown): unknown {
  if (part instanceof RegExp) return String(part);
  if (typeof part === 'function') return 'function';
  if (part === null || typeof part !== 'object') return part;
  if (Array.isArray(part)) return part.map(describeSchema);
  const fields = Object.entries(part);
  const isSchema = 'kind' in part;
  // The first part of a pipe is the schema itself.
  const kept = fields.filter(([name, value]) => (!isSchema || STRUCTURE.includes(name)) && value !== undefined);
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'pipe' && Array.isArray(value) ? value.slice(1).map(describeSchema) : describeSchema(value)]),
  );
}

export function describeWire(): Record<string, unknown> {
  const commands = [...COMMANDS].map(([name, { schema }]) => [name, describeSchema(schema)] as const);
  return {
    up: describeSchema(messageUpSchema),
    commands: { ...Object.fromEntries(commands.sort(([a], [b]) => (a < b ? -1 : 1))), [UNDO]: describeSchema(undoSchema) },
    down: readTypes('messages-down.ts'),
    closeCodes: CLOSE_CODES,
  };
}

/** A module without comments and spaces. */
function readTypes(file: string): string {
  const path = fileURLToPath(new URL(`../../shared/src/protocol/${file}`, import.meta.url));
  return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, '');
}

export function hashOf(wire: unknown): string {
  return createHash('sha256').update(JSON.stringify(wire)).digest('hex').slice(0, 16);
}
