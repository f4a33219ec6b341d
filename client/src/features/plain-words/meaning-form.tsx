/** "What does … mean here?" The answer goes on the workshop's word list. Not a form: it may stand inside one. */
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useSetMeaning } from './use-set-meaning.ts';

type MeaningFormProps = { term: string; meaning: string; onDone: () => void };

export function MeaningForm({ term, meaning, onDone }: MeaningFormProps) {
  const say = useSay();
  const setMeaning = useSetMeaning();
  const box = useRef<HTMLTextAreaElement>(null);
  const [error, setError] = useState<string>();
  useEffect(() => box.current?.focus(), []);

  async function save(): Promise<void> {
    const problem = await setMeaning(term, box.current?.value ?? '');
    if (problem === null) return onDone();
    setError(problem);
    box.current?.focus();
  }

  return (
    <div className="eb-finding__form">
      <TextArea ref={box} label={say('lint.askMeaning', { word: term })} defaultValue={meaning} error={error} rows={2} />
      <Button onClick={() => void save()}>{say('lint.saveMeaning')}</Button>
    </div>
  );
}
