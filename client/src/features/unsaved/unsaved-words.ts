/** What of an unsaved command are words, and how to put changed words back into it. Only the words are shown and sent again. */
import * as v from 'valibot';
import type { CommandMessage } from '@evenboard/shared/protocol/messages-up';

/** The field of the arguments that holds what the person wrote, by command. */
const FIELDS: Readonly<Record<string, 'text' | 'name' | 'meaning' | 'reason'>> = {
  'idea.add': 'text',
  'idea.edit': 'text',
  'group.create': 'name',
  'group.rename': 'name',
  'glossary.set': 'meaning',
  'idea.hide': 'reason',
  'question.add': 'text',
  'question.edit': 'text',
  'area.add': 'name',
  'area.rename': 'name',
  'person.describe': 'name',
};

/** Commands that make something: a second try takes a new id, as the first one may be taken. */
const MAKERS: ReadonlySet<string> = new Set(['idea.add', 'group.create', 'question.add', 'area.add']);

const argsSchema = v.record(v.string(), v.unknown());

export type UnsavedWords = { text: string; term: string | null };

/** The words, or null where the command has none (a vote). */
export function readWords({ name, args }: CommandMessage): UnsavedWords | null {
  const field = FIELDS[name];
  const parsed = v.safeParse(argsSchema, args);
  if (field === undefined || !parsed.success) return null;
  const text = parsed.output[field];
  const term = parsed.output['term'];
  return typeof text === 'string' ? { text, term: typeof term === 'string' ? term : null } : null;
}

export function writeWords({ name, args }: CommandMessage, text: string, newId: () => string): unknown {
  const field = FIELDS[name];
  const parsed = v.safeParse(argsSchema, args);
  if (field === undefined || !parsed.success) return args;
  return { ...parsed.output, [field]: text, ...(MAKERS.has(name) ? { id: newId() } : {}) };
}

/** What to copy: a word-list entry is of little use without its word. */
export function copyOf({ text, term }: UnsavedWords): string {
  return term === null ? text : `${term}: ${text}`;
}
