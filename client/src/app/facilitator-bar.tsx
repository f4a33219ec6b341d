/**
 * The bar of whoever runs the workshop, who is reminded of the private link until this browser has had one. While ideas are
 * grouped, it also leads to groups to start from.
 */
import { Suspense, useState } from 'react';
import { useSession } from '../document/session-context.ts';
import { RunBar } from '../features/agenda/run-bar.tsx';
import type { AgendaStep } from '../features/agenda/step-order.ts';
import { hasHadLink } from '../features/set-up/kept-link.ts';
import { lazyScreen } from './lazy-screen.tsx';

const SuggestOffer = lazyScreen(
  () => import('../features/suggest/suggest-offer.tsx').then((part) => part.SuggestOffer),
  ['organise', 'board'],
);

type FacilitatorBarProps = { shown: AgendaStep; onOpened: (activityId: string) => void };

export function FacilitatorBar(props: FacilitatorBarProps) {
  const { workshopId } = useSession();
  const [lacksLink] = useState(() => !hasHadLink(workshopId));
  const { kind, questionId } = props.shown;
  const offer = kind === 'group' && (
    <Suspense fallback={null}>
      <SuggestOffer key={questionId} questionId={questionId} />
    </Suspense>
  );
  return <RunBar {...props} lacksLink={lacksLink} offer={offer} />;
}
