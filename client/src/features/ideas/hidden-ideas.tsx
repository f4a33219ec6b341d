/** The hidden ideas, for facilitators only, each with the reason that was given. */
import { showIdea } from '@evenboard/shared/commands/ideas';
import { sayDate } from '@evenboard/shared/words/say-date';
import { nameIdea } from '../../board/name-idea.ts';
import { numberSame } from '../../board/number-same.ts';
import { useSession } from '../../document/session-context.ts';
import { useAllPrivate, useMe } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/paper.tsx';
import './ideas.css';

export function HiddenIdeas() {
  const say = useSay();
  const isFacilitator = useMe()?.role === 'facilitator';
  const hidden = [...useAllPrivate('hidden')];
  const twins = numberSame(hidden.map(([id, { text }]) => [id, nameIdea(text)] as const));
  if (!isFacilitator || hidden.length === 0) return null;
  return (
    <details className="eb-ideas-hidden">
      <summary className="eb-ideas-hidden__summary">{say('idea.hiddenList', { n: hidden.length })}</summary>
      <ul role="list" className="eb-ideas">
        {hidden.map(([id, { text, reason, until }]) => (
          <Note key={id}>
            <p className="eb-note__text" dir="auto">{text}</p>
            <p className="eb-ideas-hidden__why" dir="auto">{say('idea.hiddenWhy', { reason })}</p>
            <p className="eb-ideas-hidden__why">{say('idea.hiddenUntil', { date: sayDate(until) })}</p>
            <ShowAgain ideaId={id} text={text} twin={twins.get(id)} />
          </Note>
        ))}
      </ul>
    </details>
  );
}

function ShowAgain({ ideaId, text, twin }: { ideaId: string; text: string; twin: number | undefined }) {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const idea = twin === undefined ? nameIdea(text) : say('board.twin', { name: nameIdea(text), n: twin });
  function show(): void {
    void commander.run(showIdea, { id: ideaId });
    announce(say('idea.shownAgain'));
  }
  return (
    <Button onClick={show} aria-label={say('idea.showAgainName', { idea })}>
      {say('idea.showAgain')}
    </Button>
  );
}
