/**
 * Changes the words of my idea in its place, or offers to bring back one that I took back. The box is never fed from the document, so that nothing that arrives
 * meanwhile can change what I am writing (I2).
 */
import { useEffect, useRef, useState } from 'react';
import { editIdea } from '@evenboard/shared/commands/ideas';
import { useDesk } from '../../board/desk-context.ts';
import { useDraftText } from '../../board/draft-text.ts';
import { WritingBox } from '../../board/writing-box.tsx';
import { useSession } from '../../document/session-context.ts';
import { useRecord } from '../../document/use-records.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TakenBack } from './taken-back.tsx';
import './ideas.css';

export function IdeaEditor({ ideaId }: { ideaId: string }) {
  const { replica } = useSession();
  const [isTakenBack] = useState(() => replica.read('ideas', ideaId)?.state === 'gone');
  return isTakenBack ? <TakenBack ideaId={ideaId} /> : <WordsEditor ideaId={ideaId} />;
}

function WordsEditor({ ideaId }: { ideaId: string }) {
  const say = useSay();
  const announce = useAnnounce();
  const desk = useDesk();
  const { commander, replica } = useSession();
  const [first] = useState(() => replica.read('ideas', ideaId)?.text ?? '');
  const [text, setText] = useDraftText(`edit-${ideaId}`, first);
  const [error, setError] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  const isOnBoard = useRecord('ideas', ideaId)?.state === 'shown';
  useFocusAtEnd(box);

  function leave(): void {
    const note = box.current?.closest<HTMLElement>('[data-idea-id]') ?? null;
    setText('');
    desk.stopEditing(ideaId);
    if (note !== null) requestAnimationFrame(() => note.querySelector<HTMLElement>('.eb-menu button')?.focus());
  }
  async function save(): Promise<void> {
    const outcome = commander.run(editIdea, { id: ideaId, text });
    // The screen follows the rules at once; only a refusal is worth waiting for.
    const refused = await Promise.race([outcome, Promise.resolve(null)]);
    if (refused !== null && !refused.ok) {
      setError(sayRefusal(say, refused.refusal));
      box.current?.focus();
      return;
    }
    leave();
    announce(say('idea.changed'));
  }

  return (
    <div className="eb-ideas-editor">
      {!isOnBoard && <Notice kind="warning" title={say('idea.wentAway')}>{say('idea.wentAwayDo')}</Notice>}
      <WritingBox
        ref={box}
        label={say('idea.changeLabel')}
        text={text}
        error={error}
        onChange={(next) => {
          setText(next);
          setError(undefined);
        }}
        onSend={() => void save()}
      />
      <Row>
        <Button look="primary" onClick={() => void save()}>{say('idea.saveChange')}</Button>
        <Button look="quiet" onClick={leave}>{say('idea.keepAsItWas')}</Button>
      </Row>
    </div>
  );
}

function useFocusAtEnd(box: { readonly current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const element = box.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [box]);
}
