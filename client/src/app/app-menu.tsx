/** Everything that is not the step itself, behind one button. */
import { useState } from 'react';
import { useMe } from '../document/use-records.ts';
import type { Say } from '@evenboard/shared/words/catalogue';
import { useSay } from '../strings/say-context.ts';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { BrokenPart } from './broken-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Dialogs, type DialogName } from './dialogs.tsx';
import { writePlace, type Screen } from './place.ts';

export function AppMenu() {
  const say = useSay();
  const isFacilitator = useMe()?.role === 'facilitator';
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const items = [
    ...(isFacilitator ? facilitatorItems(say) : []),
    goTo('words', say('status.words')),
    goTo('take-away', say('status.takeAway')),
    { id: 'my-name', label: say('status.myName'), onSelect: () => setDialog('my-name') },
    { id: 'another-phone', label: say('status.anotherPhone'), onSelect: () => setDialog('another-phone') },
    { id: 'forget-me', label: say('status.forgetMe'), onSelect: () => setDialog('forget-me') },
  ];
  return (
    <>
      <Menu label={say('status.menu')} align="end" items={items} />
      <ErrorBoundary key={dialog ?? 'none'} fallback={<BrokenPart />}>
        <Dialogs open={dialog} onOpen={setDialog} />
      </ErrorBoundary>
    </>
  );
}

function facilitatorItems(say: Say): MenuItem[] {
  return [
    goTo('agenda', say('status.agenda')),
    goTo('get-ready', say('status.getReady')),
    goTo('bring-in', say('status.bringIn')),
    goTo('people', say('status.people')),
  ];
}

function goTo(screen: Screen, label: string): MenuItem {
  return { id: screen, label, onSelect: () => (location.hash = writePlace({ screen })) };
}
