/** One question on the agenda, with its four steps: what each is for, its state in words, and what can be done with it. */
import { useId, useState } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Tag } from '../../ui/paper.tsx';
import { isFolded, readQuestionState } from './question-state.ts';
import type { AgendaStep } from './step-order.ts';
import type { StepControl } from './use-open-step.ts';

type QuestionStepsProps = { steps: readonly AgendaStep[]; currentId: string | null; isFirst: boolean; control: StepControl };

export function QuestionSteps({ steps, currentId, isFirst, control }: QuestionStepsProps) {
  const say = useSay();
  const state = readQuestionState(steps, currentId);
  const [isOpen, setOpen] = useState(isFirst);
  // It opens by itself, but never folds by itself: the keyboard may be in it.
  if (!isOpen && !isFolded(state)) setOpen(true);
  const titleId = useId();
  const first = steps[0];
  if (first === undefined) return null;
  return (
    <section className="eb-agenda__question" aria-labelledby={titleId}>
      <h2 id={titleId} className="eb-agenda__title">
        <span className="eb-agenda__number">{say('setup.questionN', { n: first.questionNumber })}</span>{' '}
        <span dir="auto">{first.question}</span>
      </h2>
      <details open={isOpen}>
        <summary className="eb-agenda__fold">
          {say('agenda.fold', { state: say(`agenda.question.${state}`), n: first.questionNumber })}
        </summary>
        <ol className="eb-agenda__steps" role="list">
          {steps.map((step) => (
            <StepRow key={step.activityId} step={step} isCurrent={step.activityId === currentId} control={control} />
          ))}
        </ol>
      </details>
    </section>
  );
}

type StepRowProps = { step: AgendaStep; isCurrent: boolean; control: StepControl };

function StepRow({ step, isCurrent, control }: StepRowProps) {
  const say = useSay();
  const stepName = say(`status.${step.kind}`);
  const name = (action: string) => say('agenda.action', { action, step: stepName, n: step.questionNumber });
  const openWord = say(step.state === 'locked' ? 'agenda.openAgain' : step.state === 'open' ? 'agenda.bring' : 'agenda.open');
  return (
    <li className={classes('eb-agenda__step', isCurrent && 'eb-agenda__step--now')}>
      <div className="eb-agenda__what">
        <p className="eb-agenda__name">{stepName}</p>
        <p className="eb-soft">{say(`agenda.stepWhat.${step.kind}`)}</p>
        <p className="eb-agenda__tags">
          <Tag look={step.state === 'open' ? 'strong' : 'plain'}>{say(`agenda.state.${step.state}`)}</Tag>
          {isCurrent && <Tag look="accent">{say('agenda.here')}</Tag>}
        </p>
      </div>
      <div className="eb-agenda__actions">
        {(!isCurrent || step.state !== 'open') && (
          <Button aria-label={name(openWord)} onClick={() => void control.open(step)}>{openWord}</Button>
        )}
        {step.state === 'open' && (
          <Button aria-label={name(say('agenda.lock'))} onClick={() => void control.lock(step)}>{say('agenda.lock')}</Button>
        )}
        <ButtonLink look="quiet" href={`#/step/${step.activityId}`} aria-label={name(say('agenda.look'))}>
          {say('agenda.look')}
        </ButtonLink>
      </div>
    </li>
  );
}
