/** An open round on the desk: how many have voted, the list to read out, and the two ways to end it. */
import { useId, useState } from 'react';
import { closeRound } from '@evenboard/shared/commands/rounds';
import { couldVote } from '@evenboard/shared/domain/could-vote';
import type { Round } from '@evenboard/shared/domain/round';
import { useSession } from '../../document/session-context.ts';
import { useAllPrivate } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Panel, Row } from '../../ui/layout.tsx';
import { CancelRound } from './cancel-round.tsx';
import { ConfirmButton } from './confirm-button.tsx';
import { Turnout } from './turnout.tsx';
import { useArrival } from './use-arrival.ts';
import { useOptionWords } from '../../board/use-option-words.ts';

export function OpenRound({ roundId, round, isNews }: { roundId: string; round: Round; isNews: boolean }) {
  const say = useSay();
  const titleId = useId();
  const heading = useArrival<HTMLHeadingElement>(isNews);
  const { commander } = useSession();
  return (
    <Panel as="section" labelledBy={titleId} className="eb-desk">
      <h2 id={titleId} ref={heading} tabIndex={-1}>{say('vote.runningTitle')}</h2>
      <div className="eb-desk__columns">
        <div className="eb-desk__column">
          <Turnout roundId={roundId} isLarge />
          <TakenOut round={round} />
          <p>{say('vote.running')} {say('vote.terms', { budget: round.budget, cap: round.cap })}</p>
          <Row>
            <ConfirmButton
              look="primary"
              label={say('vote.close')}
              question={say('vote.closeAsk')}
              lines={[say('vote.closeWhat'), say('vote.closeLink'), say('vote.closeThen')]}
              above={<><Turnout roundId={roundId} /><TakenOut round={round} /></>}
              noWord={say('vote.keepOpen')}
              busyWord={say('vote.closing')}
              run={() => commander.run(closeRound, { roundId })}
            />
            <CancelRound roundId={roundId} />
          </Row>
        </div>
        <ReadAloud round={round} />
      </div>
    </Panel>
  );
}

/** Why the number is larger than the people who are left. */
function TakenOut({ round }: { round: Round }) {
  const say = useSay();
  const out = [...useAllPrivate('people').values()].filter((person) => person.state === 'removed' && couldVote(person, round));
  return out.length === 0 ? null : <p>{say('vote.takenOut', { n: out.length })}</p>;
}

function ReadAloud({ round }: { round: Round }) {
  const say = useSay();
  const wordsOf = useOptionWords();
  // Where it stands beside the rest it is in nobody's way; on a phone it would be long.
  const [isOpen] = useState(() => matchMedia('(min-width: 64em)').matches);
  return (
    <details className="eb-desk__more" open={isOpen}>
      <summary>{say('vote.readAloud')}</summary>
      <ol role="list" className="eb-desk__letters">
        {round.options.map((option) => (
          <li key={option.id}>
            <span className="eb-desk__letter">{option.letter}</span> <span dir="auto">{wordsOf(option)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
