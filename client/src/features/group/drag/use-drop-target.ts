/** Follows the pointer of a drag and marks what lies under it. The mark is written to the element, not drawn by React. */
import { useEffect, useRef, useState } from 'react';
import type { MoveTarget } from '../plan-move.ts';
import { findDrop, type Drop } from './find-target.ts';
import { followPointer, readPoint, type Point } from './follow-pointer.ts';

export type DropTarget = {
  target: MoveTarget | null;
  /** `start` is the press that began it. */
  begin: (start: Event, draggedIds: readonly string[]) => void;
  /** What lies under the pointer now, or null. */
  end: () => MoveTarget | null;
};

type Drag = { at: Point; ids: readonly string[]; stop: () => void };

export function useDropTarget(): DropTarget {
  const [target, setTarget] = useState<MoveTarget | null>(null);
  const drop = useRef<Drop | null>(null);
  const drag = useRef<Drag | null>(null);
  useEffect(() => () => drag.current?.stop(), []);

  function mark(next: Drop | null): void {
    if (next?.element === drop.current?.element) return;
    if (drop.current !== null) delete drop.current.element.dataset['dropHere'];
    if (next !== null) next.element.dataset['dropHere'] = '';
    drop.current = next;
    setTarget(next?.target ?? null);
  }
  function look(): void {
    if (drag.current !== null) mark(findDrop(drag.current.at.x, drag.current.at.y, drag.current.ids));
  }

  return {
    target,
    begin(start, ids) {
      drag.current?.stop();
      const from = readPoint(start);
      if (from === null) return;
      const stop = followPointer((point) => {
        if (drag.current !== null && point !== null) drag.current.at = point;
        look();
      });
      drag.current = { at: from, ids, stop };
    },
    end() {
      // What lies there may have changed since the pointer last moved.
      look();
      const last = drop.current?.target ?? null;
      drag.current?.stop();
      drag.current = null;
      mark(null);
      return last;
    },
  };
}
