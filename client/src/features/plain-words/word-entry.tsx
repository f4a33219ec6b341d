/** One word of the list with its meaning. */
import { removeMeaning } from '@evenboard/shared/commands/glossary';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import type { ListedWord } from './glossary-words.ts';

export function WordEntry({ word, canRemove }: { word: ListedWord; canRemove: boolean }) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  function remove(): void {
    void commander.run(removeMeaning, { id: word.id });
    announce(say('lint.removed', { word: word.term }));
  }
  return (
    <li className="eb-words__entry">
      <div className="eb-words__about">
        <h3 dir="auto">{word.term}</h3>
        <p dir="auto">{word.meaning}</p>
      </div>
      {canRemove && (
        <Button look="quiet" aria-label={say('lint.removeName', { word: word.term })} onClick={remove}>
          {say('lint.remove')}
        </Button>
      )}
    </li>
  );
}
