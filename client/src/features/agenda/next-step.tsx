/** The button that moves the workshop on. While a vote is open, or closed and not shown, it says what to do first instead. */
import { useAll } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import type { AgendaStep } from './step-order.ts';

type NextStepProps = {
  current: AgendaStep | null;
  next: AgendaStep;
  isBusy: boolean;
  isLarge?: boolean;
  onNext: () => void;
};

export function NextStep({ current, next, isBusy, isLarge = false, onNext }: NextStepProps) {
  const say = useSay();
  const vote = useUnfinishedVote(current);
  const label = current === null ? say('agenda.start') : say(`agenda.next.${next.kind}`);
  // To move on would lead everybody to results that are not there, and away from a vote that still counts.
  if (vote !== null) return <p className="eb-next__note">{say(vote === 'open' ? 'agenda.voteOpen' : 'agenda.voteNotShown')}</p>;
  return (
    <div className="eb-next">
      <Button
        look={isLarge ? 'primary' : 'secondary'}
        size={isLarge ? 'large' : 'normal'}
        busy={isBusy ? say('agenda.moving') : undefined}
        onClick={onNext}
      >
        {label}
      </Button>
    </div>
  );
}

/** A vote on this question that is not over for everybody yet, while the group is at its vote step. */
function useUnfinishedVote(current: AgendaStep | null): 'open' | 'closed' | null {
  const rounds = useAll('rounds');
  if (current?.kind !== 'vote') return null;
  const states = [...rounds.values()].filter(({ questionId }) => questionId === current.questionId).map(({ state }) => state);
  if (states.includes('open')) return 'open';
  return states.includes('closed') ? 'closed' : null;
}
