/** The agenda for whoever runs the workshop: where the group is, the next step, and every step with its state in words. */
import { useSay } from '../../strings/say-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel, Stack } from '../../ui/layout.tsx';
import { NextStep } from './next-step.tsx';
import { QuestionSteps } from './question-steps.tsx';
import type { AgendaStep } from './step-order.ts';
import { useOpenStep } from './use-open-step.ts';
import { useSteps } from './use-steps.ts';
import './agenda.css';

export function AgendaScreen({ onOpened }: { onOpened: (activityId: string) => void }) {
  const say = useSay();
  const { steps, current, next } = useSteps();
  const control = useOpenStep(onOpened);
  const questions = [...new Set(steps.map(({ questionId }) => questionId))];
  return (
    <Stack space={4}>
      <Stack space={1}>
        <h1>{say('agenda.title')}</h1>
        <p className="eb-lead">{say('agenda.lead')}</p>
      </Stack>
      <Panel className="eb-agenda__now">
        <WhereNow current={current} />
        {next === null ? (
          <p>{say(steps.length === 0 ? 'status.noQuestionYou' : 'agenda.finished')}</p>
        ) : (
          <>
            <NextStep current={current} next={next} isBusy={control.isBusy} isLarge onNext={() => void control.open(next)} />
            <p className="eb-soft">{nextWords(say, current, next)}</p>
          </>
        )}
        {steps.length === 0 && <ButtonLink href="#/get-ready">{say('status.getReady')}</ButtonLink>}
        {control.problem !== '' && <Notice kind="warning">{control.problem}</Notice>}
      </Panel>
      <div className="eb-agenda__questions">
        {questions.map((questionId, place) => (
          <QuestionSteps
            key={questionId}
            steps={steps.filter((step) => step.questionId === questionId)}
            currentId={current?.activityId ?? null}
            isFirst={current === null && place === 0}
            control={control}
          />
        ))}
      </div>
    </Stack>
  );
}

function WhereNow({ current }: { current: AgendaStep | null }) {
  const say = useSay();
  if (current === null) return <p className="eb-agenda__where">{say('agenda.notStarted')}</p>;
  return (
    <div>
      <p className="eb-agenda__where">{say('agenda.nowAt', { step: say(`status.${current.kind}`) })}</p>
      <p dir="auto">{say('agenda.nowQuestion', { n: current.questionNumber, question: current.question })}</p>
    </div>
  );
}

function nextWords(say: ReturnType<typeof useSay>, current: AgendaStep | null, next: AgendaStep): string {
  const nextName = say(`status.${next.kind}`);
  if (current === null || current.state !== 'open') return say('agenda.nextWhatFirst', { next: nextName });
  return say('agenda.nextWhat', { last: say(`status.${current.kind}`), next: nextName });
}
