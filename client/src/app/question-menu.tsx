/** Which question this is, and the way to the others. */
import { useSay } from '../strings/say-context.ts';
import type { AgendaStep } from '../features/agenda/step-order.ts';
import { Menu } from '../ui/menu.tsx';
import { writePlace } from './place.ts';

type QuestionMenuProps = { steps: readonly AgendaStep[]; shown: AgendaStep; group: AgendaStep | null };

export function QuestionMenu({ steps, shown, group }: QuestionMenuProps) {
  const say = useSay();
  // Another question opens at the step that is shown here, or where the group is if it is there.
  const others = steps.filter(({ kind }) => kind === shown.kind);
  if (others.length < 2) return null;
  const items = others.map((step) => {
    const target = group?.questionId === step.questionId ? group : step;
    return { step, target, hint: hintOf(step, shown, group) };
  });
  return (
    <div className="eb-question">
      <span className="eb-question__number">
        {say('status.questionOf', { n: shown.questionNumber, total: others.length })}
      </span>
      <Menu
        look="quiet"
        label={say('status.otherQuestions')}
        givesFocusBack={false}
        items={items.map(({ step, target, hint }) => ({
          id: step.questionId,
          label: <span dir="auto">{`${step.questionNumber}. ${step.question}`}</span>,
          hint: hint === null ? undefined : say(hint),
          onSelect: () => (location.hash = writePlace({ screen: 'step', activityId: target.activityId })),
        }))}
      />
    </div>
  );
}

function hintOf(step: AgendaStep, shown: AgendaStep, group: AgendaStep | null) {
  if (step.questionId === shown.questionId) return 'status.thisQuestion' as const;
  return step.questionId === group?.questionId ? ('status.groupIsHere' as const) : null;
}
