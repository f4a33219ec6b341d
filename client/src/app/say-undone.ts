/** Names the change that was undone, by the words of what it was about: "Undone: you added “Warm places”." */
import type { View } from '@evenboard/shared/document/collections';
import type { Say, WordId } from '@evenboard/shared/words/catalogue';
import { nameInQuotes } from '../board/name-idea.ts';
import type { Done } from '../commands/commander.ts';

type Told = { id: WordId; did: WordId; about?: 'ideas' | 'clusters' | 'glossary' | 'questions' | 'areas' };

const TOLD: Readonly<Record<string, Told>> = {
  'idea.add': { id: 'undone.idea.add', did: 'undone.did.idea.add', about: 'ideas' },
  'idea.edit': { id: 'undone.idea.edit', did: 'undone.did.idea.edit', about: 'ideas' },
  'idea.remove': { id: 'undone.idea.remove', did: 'undone.did.idea.remove', about: 'ideas' },
  'idea.move': { id: 'undone.idea.move', did: 'undone.did.idea.move', about: 'ideas' },
  'group.create': { id: 'undone.group.create', did: 'undone.did.group.create' },
  'group.rename': { id: 'undone.group.rename', did: 'undone.did.group.rename' },
  'group.merge': { id: 'undone.group.merge', did: 'undone.did.group.merge' },
  'group.split': { id: 'undone.group.split', did: 'undone.did.group.split' },
  'groups.create': { id: 'undone.groups.create', did: 'undone.did.groups.create' },
  'group.remove': { id: 'undone.group.remove', did: 'undone.did.group.remove', about: 'clusters' },
  'glossary.set': { id: 'undone.glossary.set', did: 'undone.did.glossary.set', about: 'glossary' },
  'glossary.remove': { id: 'undone.glossary.remove', did: 'undone.did.glossary.remove', about: 'glossary' },
  'ideas.import': { id: 'undone.ideas.import', did: 'undone.did.ideas.import' },
  'workshop.edit': { id: 'undone.workshop.edit', did: 'undone.did.workshop.edit' },
  'question.add': { id: 'undone.question.add', did: 'undone.did.question.add', about: 'questions' },
  'question.edit': { id: 'undone.question.edit', did: 'undone.did.question.edit', about: 'questions' },
  'question.remove': { id: 'undone.question.remove', did: 'undone.did.question.remove', about: 'questions' },
  'area.add': { id: 'undone.area.add', did: 'undone.did.area.add', about: 'areas' },
  'area.rename': { id: 'undone.area.rename', did: 'undone.did.area.rename', about: 'areas' },
};

/** The plain sentence where the change, or its words, are not known here: hidden meanwhile, or made by an older page. */
export function sayUndone(say: Say, view: Pick<View, 'read'>, done: Done | undefined): string {
  const told = TOLD[done?.name ?? ''];
  if (told === undefined) return say('status.undone');
  if (told.id === 'undone.idea.move' && (done?.count ?? 1) > 1) return say('undone.idea.moveSome', { n: done?.count ?? 0 });
  if (told.about === undefined) return say(told.id);
  const words = nameInQuotes(wordsOf(view, told.about, done?.id ?? ''));
  return words === '' ? say('status.undone') : say(told.id, { words });
}

/** What I did, in short and without anybody's words: "You moved 2 ideas." Nothing where it is not known. */
export function sayDid(say: Say, { name, count = 1 }: Done): string {
  const told = TOLD[name ?? ''];
  return told === undefined ? '' : say(told.did, { n: count });
}

function wordsOf(view: Pick<View, 'read'>, about: NonNullable<Told['about']>, id: string): string {
  const record = view.read(about, id);
  if (record === null) return '';
  if ('text' in record) return record.text;
  return 'term' in record ? record.term : record.name;
}
