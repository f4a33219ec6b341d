/**
 * The dialogs come in a file of their own, as soon as the board stands: nobody needs them before. Where the line was down,
 * each press asks for them again, as moving by menu must always be possible (I1).
 */
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import type { GroupDialogsProps } from './group-dialogs.tsx';

export function GroupDialogsLater(props: GroupDialogsProps) {
  const [Dialogs, setDialogs] = useState<ComponentType<GroupDialogsProps> | null>(null);
  const isHere = Dialogs !== null;
  const isWanted = props.open !== null;
  useEffect(() => {
    if (isHere) return;
    import('./group-dialogs.tsx').then(({ GroupDialogs }) => setDialogs(() => GroupDialogs), () => undefined);
  }, [isHere, isWanted]);
  return Dialogs !== null && <Dialogs {...props} />;
}
