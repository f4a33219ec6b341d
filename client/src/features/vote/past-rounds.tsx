/** Every vote on this question that is over, and how it ended: a cancelled one stays in the record. */
import { useId } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Tag } from '../../ui/paper.tsx';
import type { KnownRound } from './use-rounds.ts';

export function PastRounds({ rounds }: { rounds: readonly KnownRound[] }) {
  const say = useSay();
  const titleId = useId();
  const over = rounds
    .map((known, place) => ({ ...known, number: place + 1 }))
    .filter(({ round }) => round.state === 'revealed' || round.state === 'cancelled');
  if (over.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="eb-stack">
      <h2 id={titleId}>{say('vote.pastTitle')}</h2>
      <ol role="list" className="eb-desk__past">
        {over.map(({ id, round, number }) => (
          <li key={id}>
            <strong>{say('vote.past', { n: number })}</strong>
            <span>{say('vote.pastChoices', { n: round.options.length })}</span>
            <Tag>{say(round.state === 'revealed' ? 'vote.stateRevealed' : 'vote.stateCancelled')}</Tag>
          </li>
        ))}
      </ol>
    </section>
  );
}
