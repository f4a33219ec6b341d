/**
 * For somebody who was taken out: what happened, whom to ask, and the words of theirs that are not on the board, to copy.
 * If they are let back in, the page begins again, and what waited in the outbox goes on its way.
 */
import { useEffect, useRef, useState } from 'react';
import { copyWords } from '../board/copy-words.ts';
import { nameIdea } from '../board/name-idea.ts';
import { useSession } from '../document/session-context.ts';
import { useSay } from '../strings/say-context.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Stack } from '../ui/layout.tsx';
import { MessageFrame } from './message-frame.tsx';
import { listUnsent } from './list-unsent.ts';
import './removed.css';

const ASK_EVERY_MS = 10_000;

export function RemovedScreen() {
  const say = useSay();
  const announce = useAnnounce();
  const session = useSession();
  const [unsent] = useState(() => listUnsent(session));
  useEffect(() => announce(say('out.what')), [announce, say]);
  useComeBack(session.workshopId);
  return (
    <MessageFrame title={say('out.title')} actions={<ButtonLink href="/">{say('status.firstPage')}</ButtonLink>}>
      <Stack space={3}>
        <Stack space={1}>
          <p>{say('out.what')}</p>
          <p>{say('out.do')}</p>
          <p>{say('out.back')}</p>
        </Stack>
        {unsent.length > 0 && (
          <Stack as="section" space={1}>
            <h2>{say('out.words')}</h2>
            <p>{say('out.wordsDo')}</p>
            <ul className="eb-out" role="list">
              {unsent.map((words, place) => <UnsentWords key={place} words={words} />)}
            </ul>
          </Stack>
        )}
      </Stack>
    </MessageFrame>
  );
}

function UnsentWords({ words }: { words: string }) {
  const say = useSay();
  const announce = useAnnounce();
  const shown = useRef<HTMLParagraphElement>(null);

  async function copy() {
    if (shown.current === null) return;
    announce(say((await copyWords(shown.current)) ? 'unsaved.copied' : 'unsaved.copyFailed'));
  }
  return (
    <li className="eb-out__item">
      <p ref={shown} className="eb-out__words" dir="auto">{words}</p>
      <Button aria-label={say('unsaved.of', { action: say('unsaved.copy'), words: nameIdea(words) })} onClick={() => void copy()}>
        {say('unsaved.copy')}
      </Button>
    </li>
  );
}

/** The board's own page says no to whoever is out. */
function useComeBack(workshopId: string): void {
  useEffect(() => {
    const timer = setInterval(() => {
      fetch(`/w/${workshopId}`, { method: 'HEAD', redirect: 'manual', cache: 'no-store' })
        .then(({ ok }) => ok && location.reload())
        .catch(() => undefined);
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [workshopId]);
}
