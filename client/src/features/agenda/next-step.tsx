/** The button that moves the workshop on. It says what it opens and, while a vote runs, what to do first. */
import { useId } from 'react';
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
  const noteId = useId();
  const isVoting = useHasOpenRound(current?.questionId ?? null);
  const label = current === null ? say('agenda.start') : say(`agenda.next.${next.kind}`);
  return (
    <div className="eb-next">
      <Button
        look={isLarge ? 'primary' : 'secondary'}
        size={isLarge ? 'large' : 'normal'}
        busy={isBusy ? say('agenda.moving') : undefined}
        aria-describedby={isVoting ? noteId : undefined}
        onClick={onNext}
      >
        {label}
      </Button>
      {isVoting && <p id={noteId} className="eb-next__note">{say('agenda.voteOpen')}</p>}
    </div>
  );
}

function useHasOpenRound(questionId: string | null): boolean {
  const rounds = useAll('rounds');
  return [...rounds.values()].some((round) => round.questionId === questionId && round.state === 'open');
}
