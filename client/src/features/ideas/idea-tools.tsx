/** "More" on an idea. Its author may change it or take it back; a facilitator may hide it, giving a reason. */
import { useState } from 'react';
import { removeIdea } from '@evenboard/shared/commands/ideas';
import { useBoardParts, type IdeaToolsProps } from '../../board/board-parts.ts';
import type { Desk } from '../../board/desk.ts';
import { useDesk } from '../../board/desk-context.ts';
import { useSession } from '../../document/session-context.ts';
import { useMe, usePrivate } from '../../document/use-records.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';

export function IdeaTools({ ideaId, name }: IdeaToolsProps) {
  const say = useSay();
  const desk = useDesk();
  const { HideDialog } = useBoardParts();
  const takeBack = useTakeBack(ideaId, desk);
  const isMine = usePrivate('mine', ideaId) !== null;
  const role = useMe()?.role;
  const [isHiding, setHiding] = useState(false);
  const mine: MenuItem[] = [
    { id: 'edit', label: say('idea.change'), onSelect: () => desk.startEditing(ideaId) },
    { id: 'remove', label: say('idea.takeBack'), onSelect: takeBack },
  ];
  const running: MenuItem[] = [
    { id: 'hide', label: say('idea.hide'), hint: say('idea.hideHint'), onSelect: () => setHiding(true) },
  ];
  const items = [...(isMine && role !== 'observer' ? mine : []), ...(role === 'facilitator' ? running : [])];
  if (items.length === 0) return null;
  return (
    <>
      <Menu look="quiet" align="end" label={say('idea.more')} accessibleName={say('idea.moreName', { idea: name })} items={items} />
      {isHiding && <HideDialog ideaId={ideaId} onClose={() => setHiding(false)} />}
    </>
  );
}

/** The idea stays in its place as an offer to undo, which takes the focus and is announced. */
function useTakeBack(ideaId: string, desk: Desk): () => void {
  const say = useSay();
  const announce = useAnnounce();
  const { commander, replica } = useSession();
  return () => {
    const outcome = commander.run(removeIdea, { id: ideaId });
    if (replica.read('ideas', ideaId)?.state === 'gone') desk.startEditing(ideaId);
    void outcome.then((answer) => !answer.ok && announce(sayRefusal(say, answer.refusal)));
  };
}
