/** Every vote on this question that is over, and how it ended: a cancelled one stays in the record. */
import { useId } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Tag } from '../../ui/paper.tsx';
import { ResultLink } from './result-link.tsx';
import type { KnownRound } from './use-rounds.ts';

type Props = { questionId: string; rounds: readonly KnownRound[] };

export function PastRounds({ questionId, rounds }: Props) {
  const say = useSay();
  const titleId = useId();
  // A cancelled vote has no number, as in the results and in the files.
  const counted = rounds.filter(({ round }) => round.state !== 'cancelled').map(({ id }) => id);
  const over = rounds.filter(({ round }) => round.state === 'revealed' || round.state === 'cancelled');
  if (over.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="eb-stack">
      <h2 id={titleId}>{say('vote.pastTitle')}</h2>
      <ol role="list" className="eb-desk__past">
        {over.map(({ id, round }) => (
          <li key={id}>
            <strong>{counted.includes(id) ? say('vote.past', { n: counted.indexOf(id) + 1 }) : say('vote.pastWithout')}</strong>
            <span>{say('vote.pastChoices', { n: round.options.length })}</span>
            <Tag>{say(round.state === 'revealed' ? 'vote.stateRevealed' : 'vote.stateCancelled')}</Tag>
            {round.state === 'revealed' && (
              <ResultLink look="quiet" questionId={questionId} aria-label={say('vote.goToResultOf', { n: counted.indexOf(id) + 1 })}>
                {say('vote.seeResult')}
              </ResultLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
