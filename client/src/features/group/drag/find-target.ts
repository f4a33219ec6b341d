/** What lies under a point of the screen: an idea, a group or an area. Read from the notes' own marks. */
import type { MoveTarget } from '../plan-move.ts';

export type Drop = { target: MoveTarget; element: HTMLElement };

/** What is never the beginning of a drag. */
const CONTROLS = 'button, input, textarea, select, a, label, summary, dialog, [contenteditable]';

export function findDragged(from: EventTarget | null): HTMLElement | null {
  if (!(from instanceof Element) || from.closest(CONTROLS) !== null) return null;
  const note = from.closest<HTMLElement>('[data-idea-id]');
  return note?.querySelector('textarea') === null ? note : null;
}

export function findDrop(x: number, y: number, draggedIds: readonly string[]): Drop | null {
  const under = document.elementFromPoint(x, y);
  const note = under?.closest<HTMLElement>('[data-idea-id]');
  const ideaId = note?.dataset['ideaId'];
  if (note && ideaId !== undefined && !draggedIds.includes(ideaId)) return { target: { kind: 'idea', ideaId }, element: note };
  const frame = under?.closest<HTMLElement>('[data-cluster-id]');
  const clusterId = frame?.dataset['clusterId'];
  if (frame && clusterId !== undefined) return { target: { kind: 'cluster', clusterId }, element: frame };
  const area = under?.closest<HTMLElement>('[data-area-id]');
  const areaId = area?.dataset['areaId'];
  return area && areaId !== undefined ? { target: { kind: 'area', areaId }, element: area } : null;
}
