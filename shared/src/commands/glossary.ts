/** The workshop's word list. Anybody may say what a word means; a later meaning of the same entry replaces it. */
import * as v from 'valibot';
import { put } from '../document/collections.ts';
import { idSchema } from '../domain/ids.ts';
import { refuse } from '../domain/refusal.ts';
import { ideaTextSchema, titleSchema } from '../domain/text.ts';
import { LIMITS } from '../domain/text-limits.ts';
import { defineCommand } from './command.ts';
import { WRITERS } from './phase.ts';

export const setMeaning = defineCommand({
  name: 'glossary.set',
  schema: v.strictObject({ id: idSchema, term: titleSchema, meaning: ideaTextSchema }),
  roles: [...WRITERS, 'system'],
  isUndoable: true,
  rule(args, view) {
    const isNew = view.read('glossary', args.id) === null;
    return isNew && view.count('glossary') >= LIMITS.glossaryEntries ? refuse('badRequest') : null;
  },
  apply: ({ id, term, meaning }) => [put('glossary', id, { term, meaning, state: 'shown' })],
});

export const removeMeaning = defineCommand({
  name: 'glossary.remove',
  schema: v.strictObject({ id: idSchema }),
  roles: ['facilitator'],
  isUndoable: true,
  rule: (args, view) => (view.read('glossary', args.id)?.state === 'shown' ? null : refuse('gone')),
  apply(args, view) {
    const entry = view.read('glossary', args.id);
    return entry === null ? [] : [put('glossary', args.id, { ...entry, state: 'gone' })];
  },
});
