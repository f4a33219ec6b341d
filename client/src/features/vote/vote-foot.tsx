/** The line that stays in sight while the list scrolls: how many votes are left, what I chose, whether it is saved. */
import type { Round } from '@evenboard/shared/domain/round';
import { useSaveState } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import type { MyBallot } from './use-ballot.ts';
import { VoteTokens } from './vote-tokens.tsx';

export function VoteFoot({ round, ballot }: { round: Round; ballot: MyBallot }) {
  const say = useSay();
  const chosen = round.options.filter(({ id }) => ballot.choices[id] !== undefined).map(({ letter }) => letter);
  return (
    <div className="eb-vote__foot">
      <p className="eb-vote__left">
        <strong>{say('vote.left', { n: ballot.left })}.</strong>{' '}
        {chosen.length > 0 && `${say('vote.chose', { letters: chosen.join(', ') })}.`}
      </p>
      <VoteTokens spent={ballot.spent} budget={round.budget} />
      {ballot.problem === null ? <SavedLine hasVotes={chosen.length > 0} /> : <p className="eb-vote__problem">{ballot.problem}</p>}
    </div>
  );
}

/** "Saved" is said only when nothing of mine is on its way any more. */
function SavedLine({ hasVotes }: { hasVotes: boolean }) {
  const say = useSay();
  const { kind } = useSaveState();
  if (kind === 'offline') return <p>{say('vote.offline')}</p>;
  if (kind === 'saving') return <p>{say('vote.saving')}</p>;
  return kind === 'saved' && hasVotes ? <p>{say('vote.saved')}</p> : null;
}
