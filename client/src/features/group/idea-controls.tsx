/** What a note has in the grouping step: a tick, Move, and what it has at every step. */
import { useSyncExternalStore } from 'react';
import { useBoardParts, type IdeaToolsProps } from '../../board/board-parts.ts';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { useGrouping } from './group-context.ts';

export function IdeaControls({ ideaId, name }: IdeaToolsProps) {
  const say = useSay();
  const { IdeaTools } = useBoardParts();
  const { hand, openMove } = useGrouping();
  const isTicked = useSyncExternalStore(hand.listen, () => hand.ticked().has(ideaId));
  return (
    <>
      <label className="eb-tick">
        <input
          type="checkbox"
          className="eb-tick__box"
          checked={isTicked}
          aria-label={say('group.tickName', { idea: name })}
          onChange={() => hand.toggle(ideaId)}
        />
        <span aria-hidden="true">{say(isTicked ? 'group.ticked' : 'group.tick')}</span>
      </label>
      <Button
        look="quiet"
        data-move-idea={ideaId}
        aria-label={say('group.moveName', { idea: name })}
        onClick={() => openMove([ideaId])}
      >
        {say('group.move')}
      </Button>
      <IdeaTools ideaId={ideaId} name={name} />
    </>
  );
}
