import { describe, expect, it } from 'vitest';
import { COMMANDS } from '@evenboard/shared/commands/registry';
import type { View } from '@evenboard/shared/document/collections';
import { english, type Say } from '@evenboard/shared/words/catalogue';
import { sayDid, sayUndone } from './say-undone.ts';
import { staysPut } from './stays-put.ts';

const say: Say = (id, { words = '', n = 0 } = {}) => english[id].replace('{words}', String(words)).replace('{n}', String(n));
const records: Readonly<Record<string, unknown>> = {
  'ideas/idea1': { text: 'Warm places' },
  'ideas/quoted': { text: '“Café” with sofas' },
  'ideas/hidden': { text: '' },
  'clusters/group1': { name: 'Places' },
  'glossary/word1': { term: 'LHA' },
  'questions/question1': { text: 'What would help?' },
};
const view: Pick<View, 'read'> = { read: (collection, id) => (records[`${collection}/${id}`] ?? null) as never };
const done = { outbox: 'o', number: 1 };

describe('sayUndone', () => {
  it.each([
    ['idea.add', 'idea1', 'Undone: you added “Warm places”.'],
    ['idea.move', 'quoted', 'Undone: you moved “‘Café’ with sofas”.'],
    ['idea.remove', 'idea1', 'Undone: you took back “Warm places”. It is here again.'],
    ['group.remove', 'group1', 'Undone: you took the group “Places” apart.'],
    ['glossary.set', 'word1', 'Undone: you said what “LHA” means.'],
    ['question.edit', 'question1', 'Undone: you changed the question “What would help?”.'],
  ])('[I3] says which change it was: %s', (name, id, words) => {
    expect(sayUndone(say, view, { ...done, name, ...(id === undefined ? {} : { id }) })).toBe(words);
  });

  it('[I3] says how many were moved at once', () => {
    expect(sayUndone(say, view, { ...done, name: 'idea.move', id: 'idea1', count: 2 })).toBe('Undone: you moved 2 ideas.');
  });

  it('says the plain sentence where it cannot know', () => {
    expect(sayUndone(say, view, undefined)).toBe(english['status.undone']);
    expect(sayUndone(say, view, { ...done, name: 'idea.add', id: 'hidden' })).toBe(english['status.undone']);
    expect(sayUndone(say, view, { ...done, name: 'idea.add', id: 'elsewhere' })).toBe(english['status.undone']);
  });

  it('[I3] knows every change that Undo takes back, before and after', () => {
    const undoable = [...COMMANDS.values()].filter(({ isUndoable, name }) => isUndoable && staysPut({ ...done, name })).map(({ name }) => name);
    const unknown = undoable.filter((name) => !(`undone.${name}` in english) || !(`undone.did.${name}` in english));
    expect(unknown).toEqual([]);
    expect(undoable.filter((name) => sayDid(say, { ...done, name }) === '')).toEqual([]);
  });

  it('[I2] leaves out what moves the whole room', () => {
    expect(['step.open', 'step.lock', 'idea.move'].filter((name) => staysPut({ ...done, name }))).toEqual(['idea.move']);
  });
});
