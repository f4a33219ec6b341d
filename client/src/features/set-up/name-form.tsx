/** One short box for a name, in place: add a question, rename an area. Focus goes in, and back to where it came from. */
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { Outcome } from '../../commands/commander.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { judgeName } from './judge-name.ts';

type NameFormProps = {
  label: string;
  hint?: string;
  start?: string;
  saveWord: string;
  onSave: (name: string) => Promise<Outcome>;
  onClose: () => void;
};

export function NameForm({ label, hint, start = '', saveWord, onSave, onClose }: NameFormProps) {
  const say = useSay();
  const [text, setText] = useState(start);
  const [error, setError] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useFocusInAndBack(box);

  async function save(event: FormEvent) {
    event.preventDefault();
    const problem = judgeName(text);
    if (problem !== null) return setError(say(problem.id, problem.values));
    const outcome = await onSave(text);
    if (outcome.ok) onClose();
    else setError(sayRefusal(say, outcome.refusal));
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
  }

  return (
    <form onSubmit={(event) => void save(event)} onKeyDown={onKeyDown} noValidate>
      <Stack space={1}>
        <TextField
          ref={box}
          label={label}
          hint={hint}
          error={error === '' ? undefined : error}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Row>
          <Button type="submit">{saveWord}</Button>
          <Button look="quiet" onClick={onClose}>{say('setup.cancel')}</Button>
        </Row>
      </Stack>
    </form>
  );
}

function useFocusInAndBack(box: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const cameFrom = document.activeElement;
    box.current?.focus();
    return () => {
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, [box]);
}
