/**
 * Dragging by mouse and touch: the only file that knows @dnd-kit. The whole board is one draggable, told on the way
 * down which note it is, so that a note costs nothing. dnd-kit's keyboard and announcements stay off: the Move menu does both.
 */
import { useEffect, useRef, useState } from 'react';
import type { MouseEvent, TouchEvent } from 'react';
import { DndContext, DragOverlay, MouseSensor, TouchSensor, useDraggable, useSensor, useSensors } from '@dnd-kit/core';
import type { DragStartEvent } from '@dnd-kit/core';
import type { Hand } from '../hand.ts';
import type { Mover } from '../use-mover.ts';
import { DraggedNote } from './dragged-note.tsx';
import { findDragged } from './find-target.ts';
import { useDropTarget } from './use-drop-target.ts';

export type DragListeners = {
  onMouseDown?: (event: MouseEvent) => void;
  onTouchStart?: (event: TouchEvent) => void;
};

export type DragLayerProps = {
  questionId: string;
  hand: Hand;
  mover: Mover;
  onListeners: (listeners: DragListeners) => void;
};

const BOARD = 'board';
const PRESS_MS = 250;

/** Made once: new ones at each render would make new listeners, which the board would take up with another render. */
const BY_MOUSE = { activationConstraint: { distance: 8 } };
const BY_TOUCH = { activationConstraint: { delay: PRESS_MS, tolerance: 8 } };

/** The page scrolls only when the pointer is at its very edge: else targets move away as the pointer comes to them. */
const AT_THE_EDGES = { threshold: { x: 0, y: 0.06 } };

/** dnd-kit always has a live region; this keeps it silent. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
  restoreFocus: false,
};

export function DragLayer({ questionId, hand, mover, onListeners }: DragLayerProps) {
  const candidate = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState<readonly string[]>([]);
  const drop = useDropTarget();
  const sensors = useSensors(
    useSensor(MouseSensor, BY_MOUSE),
    useSensor(TouchSensor, BY_TOUCH),
  );

  function start({ activatorEvent }: DragStartEvent): void {
    const ideaId = candidate.current?.dataset['ideaId'] ?? '';
    const ticked = hand.ticked();
    const ids = ticked.has(ideaId) ? [...ticked] : [ideaId];
    drop.begin(activatorEvent, ids);
    setDragged(ids);
  }
  function end(): void {
    const target = drop.end();
    setDragged([]);
    if (target !== null) mover.move(target, dragged, 'drag');
  }
  function cancel(): void {
    drop.end();
    setDragged([]);
  }

  return (
    <DndContext sensors={sensors} accessibility={SILENT} autoScroll={AT_THE_EDGES} onDragStart={start} onDragEnd={end} onDragCancel={cancel}>
      <Listeners candidate={candidate} onListeners={onListeners} />
      <DragOverlay dropAnimation={null} className="eb-drag">
        {dragged.length > 0 && <DraggedNote questionId={questionId} ideaIds={dragged} target={drop.target} />}
      </DragOverlay>
    </DndContext>
  );
}

type ListenersProps = { candidate: { current: HTMLElement | null }; onListeners: (listeners: DragListeners) => void };

/** Hands the board what it must listen to. */
function Listeners({ candidate, onListeners }: ListenersProps) {
  const { listeners, setNodeRef } = useDraggable({ id: BOARD });
  useEffect(() => {
    function begin(name: string, event: MouseEvent | TouchEvent): void {
      const note = findDragged(event.target);
      if (note === null) return;
      candidate.current = note;
      setNodeRef(note);
      listeners?.[name]?.(event);
    }
    onListeners({
      onMouseDown: (event) => begin('onMouseDown', event),
      onTouchStart: (event) => begin('onTouchStart', event),
    });
    return () => onListeners({});
  }, [candidate, listeners, setNodeRef, onListeners]);
  return null;
}
