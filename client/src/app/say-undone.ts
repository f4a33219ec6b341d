/** Names the change that was undone, by the words of what it was about: "Undone: you added “Warm places”." */
import type { View } from '@evenboard/shared/document/collections';
import type { Say, WordId } from '@evenboard/shared/words/catalogue';
import { nameInQuotes } from '../board/name-idea.ts';
import type { Done } from '../commands/commander.ts';

type Told = { id: WordId; about?: 'ideas' | 'clusters' | 'glossary' | 'questions' | 'areas' };

const TOLD: Readonly<Record<string, Told>> = {
  'idea.add': { id: 'undone.idea.add', about: 'ideas' },
  'idea.edit': { id: 'undone.idea.edit', about: 'ideas' },
  'idea.remove': { id: 'undone.idea.remove', about: 'ideas' },
  'idea.move': { id: 'undone.idea.move', about: 'ideas' },
  'group.create': { id: 'undone.group.create' },
  'group.rename': { id: 'undone.group.rename' },
  'group.merge': { id: 'undone.group.merge' },
  'group.split': { id: 'undone.group.split' },
  'groups.create': { id: 'undone.groups.create' },
  'group.remove': { id: 'undone.group.remove', about: 'clusters' },
  'glossary.set': { id: 'undone.glossary.set', about: 'glossary' },
  'glossary.remove': { id: 'undone.glossary.remove', about: 'glossary' },
  'ideas.import': { id: 'undone.ideas.import' },
  'workshop.edit': { id: 'undone.workshop.edit' },
  'question.add': { id: 'undone.question.add', about: 'questions' },
  'question.edit': { id: 'undone.question.edit', about: 'questions' },
  'question.remove': { id: 'undone.question.remove', about: 'questions' },
  'area.add': { id: 'undone.area.add', about: 'areas' },
  'area.rename': { id: 'undone.area.rename', about: 'areas' },
  'step.open': { id: 'undone.step.open' },
  'step.lock': { id: 'undone.step.lock' },
};

/** The plain sentence where the change, or its words, are not known here: hidden meanwhile, or made by an older page. */
export function sayUndone(say: Say, view: Pick<View, 'read'>, done: Done | undefined): string {
  const told = TOLD[done?.name ?? ''];
  if (told === undefined) return say('status.undone');
  if (told.about === undefined) return say(told.id);
  const words = nameInQuotes(wordsOf(view, told.about, done?.id ?? ''));
  return words === '' ? say('status.undone') : say(told.id, { words });
}

function wordsOf(view: Pick<View, 'read'>, about: NonNullable<Told['about']>, id: string): string {
  const record = view.read(about, id);
  if (record === null) return '';
  if ('text' in record) return record.text;
  return 'term' in record ? record.term : record.name;
}
