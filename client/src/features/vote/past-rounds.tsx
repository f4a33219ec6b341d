/** Every vote on this question so far, and how it ended: a cancelled one stays in the record. */
import { useId } from 'react';
import type { RoundState } from '@evenboard/shared/domain/round';
import type { WordId } from '@evenboard/shared/words/catalogue';
import { useSay } from '../../strings/say-context.ts';
import { Tag } from '../../ui/paper.tsx';
import type { KnownRound } from './use-rounds.ts';

const STATE_WORDS: Readonly<Record<RoundState, WordId>> = {
  open: 'vote.stateOpen',
  closed: 'vote.stateClosed',
  revealed: 'vote.stateRevealed',
  cancelled: 'vote.stateCancelled',
};

export function PastRounds({ rounds }: { rounds: readonly KnownRound[] }) {
  const say = useSay();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="eb-stack">
      <h2 id={titleId}>{say('vote.pastTitle')}</h2>
      <ol role="list" className="eb-desk__past">
        {rounds.map(({ id, round }, place) => (
          <li key={id}>
            <strong>{say('vote.past', { n: place + 1 })}</strong>
            <span>{say('vote.pastChoices', { n: round.options.length })}</span>
            <Tag>{say(STATE_WORDS[round.state])}</Tag>
          </li>
        ))}
      </ol>
    </section>
  );
}
