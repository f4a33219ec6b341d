/** What was in a group when people voted on it, behind a button that says which group. */
import type { RoundOption } from '@evenboard/shared/domain/round';
import { shortenText } from '@evenboard/shared/report/shorten-text';
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

type Props = { option: RoundOption; text: string };

const NAME_LENGTH = 60;

export function GroupInside({ option, text }: Props) {
  const say = useSay();
  const ideas = useAll('ideas');
  if (option.kind !== 'cluster') return null;
  const shown = option.ideaIds.filter((id) => ideas.get(id)?.state === 'shown');
  return (
    <details className="eb-ranking__inside">
      <summary>
        {say('results.inGroup', { n: shown.length })}{' '}
        <VisuallyHidden>{say('results.inGroupName', { text: shortenText(text, NAME_LENGTH) })}</VisuallyHidden>
      </summary>
      <ul>
        {shown.map((id) => <li key={id} dir="auto">{ideas.get(id)?.text}</li>)}
      </ul>
    </details>
  );
}
