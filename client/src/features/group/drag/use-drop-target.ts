/** Follows the pointer of a drag and marks what lies under it. The mark is written to the element, not drawn by React. */
import { useRef, useState } from 'react';
import type { MoveTarget } from '../plan-move.ts';
import { findDrop, type Drop } from './find-target.ts';

type Point = { x: number; y: number };

export type DropTarget = {
  target: MoveTarget | null;
  begin: () => void;
  moveTo: (start: Event, delta: Point, draggedIds: readonly string[]) => void;
  end: () => MoveTarget | null;
};

export function useDropTarget(): DropTarget {
  const [target, setTarget] = useState<MoveTarget | null>(null);
  const drop = useRef<Drop | null>(null);
  const scroll = useRef<Point>({ x: 0, y: 0 });

  function mark(next: Drop | null): void {
    if (next?.element === drop.current?.element) return;
    if (drop.current !== null) delete drop.current.element.dataset['dropHere'];
    if (next !== null) next.element.dataset['dropHere'] = '';
    drop.current = next;
    setTarget(next?.target ?? null);
  }

  return {
    target,
    begin() {
      scroll.current = { x: window.scrollX, y: window.scrollY };
    },
    moveTo(start, delta, draggedIds) {
      const from = readPoint(start);
      if (from === null) return;
      // dnd-kit counts what the page scrolled meanwhile into the way that the pointer went.
      const x = from.x + delta.x - (window.scrollX - scroll.current.x);
      const y = from.y + delta.y - (window.scrollY - scroll.current.y);
      mark(findDrop(x, y, draggedIds));
    },
    end() {
      const last = drop.current?.target ?? null;
      mark(null);
      return last;
    },
  };
}

function readPoint(event: Event): Point | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  if (typeof TouchEvent === 'undefined' || !(event instanceof TouchEvent)) return null;
  const touch = event.touches[0] ?? event.changedTouches[0];
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY };
}
