/** What can be done with the ideas that I ticked. It stays in sight at the foot of the board. */
import { useSyncExternalStore } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { Button } from '../../ui/button.tsx';
import { useGrouping } from './group-context.ts';

export function TickBar() {
  const say = useSay();
  const { hand, openMove } = useGrouping();
  const ticked = useSyncExternalStore(hand.listen, hand.ticked);
  const n = ticked.size;
  if (n === 0) return null;
  return (
    <div className="eb-tick-bar" role="region" aria-label={say('group.tickedRegion')}>
      <p className="eb-tick-bar__words">{say('group.tickedCount', { n })}</p>
      <div className="eb-tick-bar__actions">
        <Button look="primary" onClick={() => openMove([...ticked])}>{say('group.moveTicked', { n })}</Button>
        <Button look="quiet" onClick={hand.untickAll}>{say('group.untick')}</Button>
      </div>
    </div>
  );
}
