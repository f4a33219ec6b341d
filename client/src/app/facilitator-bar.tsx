/** The bar of whoever runs the workshop, who is reminded of the private link until this browser has had one. */
import { useState } from 'react';
import { useSession } from '../document/session-context.ts';
import { RunBar } from '../features/agenda/run-bar.tsx';
import type { AgendaStep } from '../features/agenda/step-order.ts';
import { hasHadLink } from '../features/set-up/kept-link.ts';

type FacilitatorBarProps = { shown: AgendaStep; onOpened: (activityId: string) => void };

export function FacilitatorBar(props: FacilitatorBarProps) {
  const { workshopId } = useSession();
  const [lacksLink] = useState(() => !hasHadLink(workshopId));
  return <RunBar {...props} lacksLink={lacksLink} />;
}
