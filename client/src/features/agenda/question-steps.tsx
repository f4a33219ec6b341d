/** One question on the agenda, with its four steps: what each is for, its state in words, and what can be done with it. */
import { useId } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Tag } from '../../ui/paper.tsx';
import type { AgendaStep } from './step-order.ts';
import type { StepControl } from './use-open-step.ts';

type QuestionStepsProps = { steps: readonly AgendaStep[]; currentId: string | null; control: StepControl };

export function QuestionSteps({ steps, currentId, control }: QuestionStepsProps) {
  const say = useSay();
  const titleId = useId();
  const first = steps[0];
  if (first === undefined) return null;
  return (
    <section className="eb-agenda__question" aria-labelledby={titleId}>
      <h2 id={titleId} className="eb-agenda__title">
        <span className="eb-agenda__number">{say('setup.questionN', { n: first.questionNumber })}</span>{' '}
        <span dir="auto">{first.question}</span>
      </h2>
      <ol className="eb-agenda__steps" role="list">
        {steps.map((step) => (
          <StepRow key={step.activityId} step={step} isCurrent={step.activityId === currentId} control={control} />
        ))}
      </ol>
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
