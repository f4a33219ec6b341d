/** The dialogs of the menu, fetched when first opened. */
import { Suspense, use, type ReactNode } from 'react';
import { LeaveContext } from './leave-context.ts';
import { lazyScreen } from './lazy-screen.tsx';

export type DialogName = 'my-name' | 'another-phone' | 'forget-me';

type DialogProps = { onClose: () => void };

const MyNameDialog = lazyScreen<DialogProps>(
  () => import('../features/people/my-name-dialog.tsx').then((part) => part.MyNameDialog),
  ['people'],
);
const AnotherPhoneDialog = lazyScreen<DialogProps>(
  () => import('../features/another-phone/another-phone-dialog.tsx').then((part) => part.AnotherPhoneDialog),
  ['people'],
);
const ForgetMeDialog = lazyScreen<DialogProps & { onWantLink: () => void; onForgotten: (screen: ReactNode) => void }>(
  () => import('../features/another-phone/forget-me-dialog.tsx').then((part) => part.ForgetMeDialog),
  ['people'],
);

type DialogsProps = { open: DialogName | null; onOpen: (name: DialogName | null) => void };

export function Dialogs({ open, onOpen }: DialogsProps) {
  const close = () => onOpen(null);
  const leave = use(LeaveContext);
  return (
    <Suspense fallback={null}>
      {open === 'my-name' && <MyNameDialog onClose={close} />}
      {open === 'another-phone' && <AnotherPhoneDialog onClose={close} />}
      {open === 'forget-me' && <ForgetMeDialog onClose={close} onWantLink={() => onOpen('another-phone')} onForgotten={leave} />}
    </Suspense>
  );
}
