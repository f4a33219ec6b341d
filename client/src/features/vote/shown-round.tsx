/** After the result was shown, on the desk: that everybody has it now, and the way to it. */
import { useId } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Panel } from '../../ui/layout.tsx';
import { ResultLink } from './result-link.tsx';
import { useArrival } from './use-arrival.ts';

export function ShownRound({ questionId, isNews }: { questionId: string; isNews: boolean }) {
  const say = useSay();
  const titleId = useId();
  const heading = useArrival<HTMLHeadingElement>(isNews);
  return (
    <Panel as="section" labelledBy={titleId} className="eb-desk">
      <h2 id={titleId} ref={heading} tabIndex={-1}>{say('vote.shownTitle')}</h2>
      <p>{say('vote.shown')}</p>
      <p>
        <ResultLink look="primary" size="large" questionId={questionId}>{say('vote.goToResult')}</ResultLink>
      </p>
    </Panel>
  );
}
