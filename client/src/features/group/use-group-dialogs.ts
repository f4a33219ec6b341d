/**
 * The dialogs come in a file of their own, as soon as the board stands: nobody needs them before. Where the line was down,
 * each press asks for them again, as moving by menu must always be possible (I1).
 */
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import type { GroupDialogsProps } from './group-dialogs.tsx';

export function useGroupDialogs(isWanted: boolean): ComponentType<GroupDialogsProps> | null {
  const [part, setPart] = useState<{ Dialogs: ComponentType<GroupDialogsProps> } | null>(null);
  const isHere = part !== null;
  useEffect(() => {
    if (isHere) return;
    import('./group-dialogs.tsx').then(({ GroupDialogs }) => setPart({ Dialogs: GroupDialogs }), () => undefined);
  }, [isHere, isWanted]);
  return part?.Dialogs ?? null;
}
