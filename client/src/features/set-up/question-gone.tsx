/** Says that a question is gone, and holds the keyboard's place on the way back: what was pressed has gone with it. */
import { useEffect, useRef, useState } from 'react';
import { keepFocus } from '../../board/focus-keeper.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export type Removed = { id: string; text: string };

export function QuestionGone({ question: { id, text } }: { question: Removed }) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const button = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => button.current?.focus(), []);

  async function undo(): Promise<void> {
    const outcome = await commander.undo((done) => done.name === 'question.remove' && done.id === id);
    const words = outcome.ok ? say('setup.questionBack') : sayRefusal(say, outcome.refusal);
    announce(words);
    if (!outcome.ok) setProblem(words);
    else keepFocus(() => document.querySelector<HTMLElement>(`[data-question-id="${id}"] button`));
  }

  return (
    <Notice
      kind={problem === '' ? 'info' : 'warning'}
      actions={
        <Button ref={button} aria-label={say('setup.undoRemove', { name: text })} onClick={() => void undo()}>
          {say('status.undo')}
        </Button>
      }
    >
      {problem === '' ? say('setup.removed') : problem}
    </Notice>
  );
}
