/** One thing that was not saved: the words, the reason, and what its author can do about it. */
import { useRef, useState } from 'react';
import type { Say } from '@evenboard/shared/words/catalogue';
import { nameIdea } from '../../board/name-idea.ts';
import type { Unsaved } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';
import { copyWords } from '../../board/copy-words.ts';
import { SendAgain } from './send-again.tsx';
import { copyOf, readWords } from './unsaved-words.ts';

/** What an item is about, for the names of its buttons. */
export function nameItem(say: Say, { message }: Unsaved): string {
  const words = readWords(message);
  return words === null ? say('unsaved.votes') : nameIdea(copyOf(words));
}

export function UnsavedItem({ item, twin }: { item: Unsaved; twin: number | undefined }) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const shown = useRef<HTMLParagraphElement>(null);
  const [isChanging, setChanging] = useState(false);
  const words = readWords(item.message);
  const text = words === null ? say('unsaved.votes') : copyOf(words);
  const about = nameItem(say, item);
  const name = (action: string) => say('unsaved.of', { action, words: twin === undefined ? about : `${about} (${twin})` });

  async function copy() {
    if (shown.current === null) return;
    announce(say((await copyWords(shown.current)) ? 'unsaved.copied' : 'unsaved.copyFailed'));
  }
  function drop() {
    commander.dismissUnsaved(item.key);
    announce(say('unsaved.dropped'));
  }

  return (
    <li className="eb-unsaved__item">
      {!isChanging && <p ref={shown} className="eb-unsaved__words" dir="auto">{text}</p>}
      <p className="eb-unsaved__reason">{sayRefusal(say, item.refusal)}</p>
      {isChanging && words !== null ? (
        <SendAgain item={item} words={words} onCancel={() => setChanging(false)} />
      ) : (
        <Row>
          {words !== null && (
            <>
              <Button aria-label={name(say('unsaved.change'))} onClick={() => setChanging(true)}>{say('unsaved.change')}</Button>
              <Button aria-label={name(say('unsaved.copy'))} onClick={() => void copy()}>{say('unsaved.copy')}</Button>
            </>
          )}
          <Button look="quiet" aria-label={name(say('unsaved.drop'))} onClick={drop}>{say('unsaved.drop')}</Button>
        </Row>
      )}
    </li>
  );
}
