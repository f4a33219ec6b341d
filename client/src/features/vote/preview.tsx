/** What people will be given, before it is given: how many choices, which, and how long a list that is to read. */
import { rankOf } from '@evenboard/shared/domain/round';
import { useSay } from '../../strings/say-context.ts';
import { Notice } from '../../ui/notice.tsx';
import { readingMinutes, type Candidate } from './list-candidates.ts';
import { MAX_OPTIONS } from './use-new-round.ts';

const LONG_LIST = 15;

export function Preview({ candidates }: { candidates: readonly Candidate[] }) {
  const say = useSay();
  const n = candidates.length;
  if (n < 2) return <Notice kind="warning" title={say('vote.tooFew')} />;
  if (n > MAX_OPTIONS) return <Notice kind="warning" title={say('vote.tooMany', { max: MAX_OPTIONS })} />;
  return (
    <div className="eb-stack">
      <p>{say('vote.preview', { n })} {say('vote.first', { by: rankOf(candidates) })}</p>
      {n > LONG_LIST && (
        <Notice kind="warning" title={say('vote.longTitle')}>
          {say('vote.long', { n: readingMinutes(candidates.map(({ text }) => text)) })} {say('vote.longWhatNow')}
        </Notice>
      )}
      <details className="eb-desk__more">
        <summary>{say('vote.previewSee')}</summary>
        <ul className="eb-desk__list">
          {candidates.map(({ id, text }) => <li key={id} dir="auto">{text}</li>)}
        </ul>
      </details>
    </div>
  );
}
