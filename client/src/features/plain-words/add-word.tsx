/** Adds a word and its meaning. The boxes are emptied only when the list has taken them. */
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Panel, Stack } from '../../ui/layout.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useSetMeaning } from './use-set-meaning.ts';

export function AddWord() {
  const say = useSay();
  const setMeaning = useSetMeaning();
  const [term, setTerm] = useState('');
  const [meaning, setMeaningText] = useState('');
  const [error, setError] = useState<string>();
  const box = useRef<HTMLInputElement>(null);

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const problem = await setMeaning(term, meaning);
    setError(problem ?? undefined);
    box.current?.focus();
    if (problem !== null) return;
    setTerm('');
    setMeaningText('');
  }

  return (
    <Panel>
      <form onSubmit={(event) => void add(event)}>
        <Stack>
          <h2>{say('lint.addWord')}</h2>
          <TextField ref={box} label={say('lint.term')} value={term} error={error} autoComplete="off" onChange={(event) => setTerm(event.currentTarget.value)} />
          <TextArea label={say('lint.meaningLabel')} rows={2} value={meaning} onChange={(event) => setMeaningText(event.currentTarget.value)} />
          <Button look="primary" type="submit">{say('lint.addToWordList')}</Button>
        </Stack>
      </form>
    </Panel>
  );
}
