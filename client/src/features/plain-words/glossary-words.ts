/** The workshop's word list as screens use it: what is shown, in order of the words, and which entry a term belongs to. */
import type { GlossaryEntry } from '@evenboard/shared/domain/glossary-entry';

export type ListedWord = { id: string; term: string; meaning: string };

type Glossary = ReadonlyMap<string, GlossaryEntry>;

export function listWords(glossary: Glossary): ListedWord[] {
  return [...glossary]
    .flatMap(([id, { term, meaning, state }]) => (state === 'shown' ? [{ id, term, meaning }] : []))
    .sort((a, b) => a.term.localeCompare(b.term, 'en-GB', { sensitivity: 'base' }));
}

/** The entry of a term, whatever its capitals, so that one term never has two meanings by accident. */
export function findWord(glossary: Glossary, term: string): ListedWord | null {
  const key = keyOf(term);
  return listWords(glossary).find((word) => keyOf(word.term) === key) ?? null;
}

export function searchWords(words: readonly ListedWord[], query: string): ListedWord[] {
  const key = keyOf(query);
  return words.filter(({ term, meaning }) => keyOf(term).includes(key) || keyOf(meaning).includes(key));
}

function keyOf(term: string): string {
  return term.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}
