/** A closed round on the desk: nobody has seen it; the facilitator shows it to everybody at once, or throws it away. */
import { useId } from 'react';
import type { Round } from '@evenboard/shared/domain/round';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { Panel, Row } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CancelRound } from './cancel-round.tsx';
import { useArrival } from './use-arrival.ts';
import { useRunning } from './use-running.ts';
import { useShowResult } from './use-show-result.ts';

export function ClosedRound({ roundId, round, isNews }: { roundId: string; round: Round; isNews: boolean }) {
  const say = useSay();
  const titleId = useId();
  const heading = useArrival<HTMLHeadingElement>(isNews);
  const { isRunning, problem, start } = useRunning();
  const { bringsAll, show } = useShowResult(roundId, round);
  return (
    <Panel as="section" labelledBy={titleId} className="eb-desk">
      <h2 id={titleId} ref={heading} tabIndex={-1}>{say('vote.endedTitle')}</h2>
      <p className="eb-lead">{say('vote.ended')}</p>
      <p>{say('vote.pastChoices', { n: round.options.length })}. {say('vote.terms', { budget: round.budget, cap: round.cap })}</p>
      {bringsAll && <p>{say('vote.revealHint')}</p>}
      {problem !== null && <Notice kind="warning" title={problem} />}
      <Row>
        <Button look="primary" size="large" busy={isRunning ? say('vote.revealing') : undefined} onClick={() => start(show)}>
          {say('vote.reveal')}
        </Button>
        <CancelRound roundId={roundId} />
      </Row>
    </Panel>
  );
}
