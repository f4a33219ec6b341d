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
  const area = under?.closest<HTMLElement>('[data-area-id]') ?? findNearArea(x, y);
  const areaId = area?.dataset['areaId'];
  return area && areaId !== undefined ? { target: { kind: 'area', areaId }, element: area } : null;
}

/** Between two areas, or just beside one, people mean the nearest. */
const NEAR = 64;

function findNearArea(x: number, y: number): HTMLElement | null {
  let nearest: HTMLElement | null = null;
  let least = NEAR;
  for (const area of document.querySelectorAll<HTMLElement>('[data-area-id]')) {
    const { left, right, top, bottom } = area.getBoundingClientRect();
    const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (distance >= least) continue;
    least = distance;
    nearest = area;
  }
  return nearest;
}
