/** The outcome as files to keep: what each is good for in plain words, and what is in none of them. */
import { useId } from 'react';
import type { WordId } from '@evenboard/shared/words/catalogue';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import './take-away.css';

type File = { format: 'html' | 'csv' | 'json' | 'md'; title: WordId; hint: WordId; button: WordId };

const FILES: readonly File[] = [
  { format: 'html', title: 'takeAway.read', hint: 'takeAway.readHint', button: 'takeAway.readButton' },
  { format: 'csv', title: 'takeAway.table', hint: 'takeAway.tableHint', button: 'takeAway.tableButton' },
  { format: 'json', title: 'takeAway.data', hint: 'takeAway.dataHint', button: 'takeAway.dataButton' },
  { format: 'md', title: 'takeAway.text', hint: 'takeAway.textHint', button: 'takeAway.textButton' },
];

export function TakeAwayPanel() {
  const say = useSay();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="eb-take-away">
      <h1 id={titleId}>{say('takeAway.title')}</h1>
      <p className="eb-lead">{say('takeAway.lead')}</p>
      <ul role="list" className="eb-take-away__files">
        {FILES.map((file) => <FileCard key={file.format} file={file} />)}
      </ul>
      <p>{say('takeAway.has')}</p>
      <p>{say('takeAway.hasNot')}</p>
    </section>
  );
}

function FileCard({ file }: { file: File }) {
  const say = useSay();
  const { workshopId } = useSession();
  return (
    <li className="eb-take-away__file">
      <h2 className="eb-take-away__name">{say(file.title)}</h2>
      <p>{say(file.hint)}</p>
      <ButtonLink href={`/w/${workshopId}/outcome.${file.format}`} download>{say(file.button)}</ButtonLink>
    </li>
  );
}
