/** One step of one question: the question, the way through its steps, what to do here, and the step itself. */
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { ActivityState, StepKind } from '@evenboard/shared/domain/agenda';
import type { WordId } from '@evenboard/shared/words/catalogue';
import { findStep } from '../features/agenda/step-order.ts';
import { useSteps } from '../features/agenda/use-steps.ts';
import { useMe } from '../document/use-records.ts';
import { useSay } from '../strings/say-context.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { GroupOffer } from './group-offer.tsx';
import { PartComing } from './part-boundary.tsx';
import { QuestionMenu } from './question-menu.tsx';
import { StepNav } from './step-nav.tsx';
import { StepScreen } from './step-screen.tsx';
import type { Following } from './use-follow.ts';

/** The vote and the results say themselves what they are at; whoever runs the workshop reads it in their own bar. */
const DO: Readonly<Partial<Record<StepKind, Readonly<Record<ActivityState, WordId>>>>> = {
  collect: { open: 'status.collectDo', locked: 'status.collectClosed', waiting: 'status.collectWait' },
  group: { open: 'status.groupDo', locked: 'status.groupClosed', waiting: 'status.groupWait' },
};

const FacilitatorBar = lazyScreen(() => import('./facilitator-bar.tsx').then((part) => part.FacilitatorBar), ['organise']);

export function StepView({ following, missing }: { following: Following; missing: ReactNode }) {
  const say = useSay();
  const { steps, current } = useSteps();
  const isFacilitator = useMe()?.role === 'facilitator';
  const shown = findStep(steps, following.stepId);
  if (shown === null) return missing;
  const toDo = isFacilitator ? undefined : DO[shown.kind]?.[shown.state];
  return (
    <>
      <GroupOffer offer={following.offer} group={current} shown={shown} onGo={following.join} />
      <header className="eb-step">
        <QuestionMenu steps={steps} shown={shown} group={current} />
        <h1 className="eb-step__question" dir="auto">{shown.question}</h1>
        <StepNav key={shown.activityId} steps={steps} shown={shown} groupId={current?.activityId ?? null} />
        {toDo !== undefined && <p className="eb-step__do">{say(toDo)}</p>}
      </header>
      {isFacilitator && (
        <Suspense fallback={null}>
          <FacilitatorBar shown={shown} onOpened={following.join} />
        </Suspense>
      )}
      <Suspense fallback={<PartComing />}>
        <StepScreen kind={shown.kind} questionId={shown.questionId} />
      </Suspense>
    </>
  );
}
