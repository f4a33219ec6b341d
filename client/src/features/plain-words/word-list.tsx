/** The workshop's word list: everybody may look, and say what a word means; a facilitator may take a word out. */
import { useState } from 'react';
import { useAll, useMe } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddWord } from './add-word.tsx';
import { listWords, searchWords } from './glossary-words.ts';
import { WordEntry } from './word-entry.tsx';
import './plain-words.css';

/** A search of a short list is a box in the way. */
const WORTH_SEARCHING = 8;

export function WordList() {
  const say = useSay();
  const words = listWords(useAll('glossary'));
  const role = useMe()?.role ?? 'observer';
  const [query, setQuery] = useState('');
  const found = searchWords(words, query);
  return (
    <Stack space={4} className="eb-words">
      <Stack space={1}>
        <h1>{say('lint.wordList')}</h1>
        <p className="eb-lead">{say('lint.wordListLead')}</p>
      </Stack>
      {role !== 'observer' && <AddWord />}
      <Stack as="section">
        <h2>{words.length === 0 ? say('lint.wordListEmpty') : say('lint.wordsNow', { n: words.length })}</h2>
        {words.length >= WORTH_SEARCHING && (
          <TextField label={say('lint.search')} type="search" value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
        )}
        {words.length > 0 && found.length === 0 && <p role="status">{say('lint.noneFound', { query })}</p>}
        <ul role="list" className="eb-words__list">
          {found.map((word) => (
            <WordEntry key={word.id} word={word} canRemove={role === 'facilitator'} />
          ))}
        </ul>
      </Stack>
    </Stack>
  );
}
