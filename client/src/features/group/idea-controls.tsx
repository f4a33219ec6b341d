/**
 * What a note has in the grouping step: a tick, Move, and what it has at every step. Beside a tick the keyboard comes next
 * to the button that moves all that are ticked: the bar at the foot may be hundreds of stops away.
 */
import { useSyncExternalStore } from 'react';
import { useBoardParts, type IdeaToolsProps } from '../../board/board-parts.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useGrouping } from './group-context.ts';

export function IdeaControls({ ideaId, name }: IdeaToolsProps) {
  const say = useSay();
  const { IdeaTools } = useBoardParts();
  const { hand, openMove } = useGrouping();
  const announce = useAnnounce();
  // How many are ticked, where this is one of them: the others sleep when the number changes.
  const n = useSyncExternalStore(hand.listen, () => (hand.ticked().has(ideaId) ? hand.ticked().size : 0));
  const isTicked = n > 0;

  function tick(): void {
    hand.toggle(ideaId);
    const { size } = hand.ticked();
    announce(say(hand.ticked().has(ideaId) && size > 1 ? 'group.tickSaid' : 'group.tickedCount', { n: size }));
  }
  return (
    <>
      <label className="eb-tick">
        <input
          type="checkbox"
          className="eb-tick__box"
          checked={isTicked}
          aria-label={say('group.tickName', { idea: name })}
          onChange={tick}
        />
        <span aria-hidden="true">{say(isTicked ? 'group.ticked' : 'group.tick')}</span>
      </label>
      {n > 1 && (
        <Button className="eb-tick-jump" onClick={() => openMove([...hand.ticked()])}>
          {say('group.moveTicked', { n })}
        </Button>
      )}
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
