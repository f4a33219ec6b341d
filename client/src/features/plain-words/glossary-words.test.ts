import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '@evenboard/shared/domain/glossary-entry';
import { findWord, listWords, searchWords } from './glossary-words.ts';

const GLOSSARY = new Map<string, GlossaryEntry>([
  ['1', { term: 'move-on', meaning: 'a home after a hostel', state: 'shown' }],
  ['2', { term: 'LHA', meaning: 'help with rent', state: 'shown' }],
  ['3', { term: 'gone', meaning: 'taken out', state: 'gone' }],
]);

describe('the word list', () => {
  it('is in order, without what was taken out', () => {
    expect(listWords(GLOSSARY).map(({ term }) => term)).toEqual(['LHA', 'move-on']);
  });

  it('knows a term whatever its capitals and spaces', () => {
    expect(findWord(GLOSSARY, ' lha ')?.id).toBe('2');
    expect(findWord(GLOSSARY, 'gone')).toBeNull();
  });

  it('is searched by term and meaning', () => {
    expect(searchWords(listWords(GLOSSARY), 'RENT').map(({ id }) => id)).toEqual(['2']);
    expect(searchWords(listWords(GLOSSARY), '')).toHaveLength(2);
  });
});
