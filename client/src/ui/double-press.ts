/**
 * Tells the second press of a double click or double tap, which falls on whatever the first one brought under the pointer.
 * A question that a press brings up must not be answered by it.
 */
export type Press = { timeStamp: number; clientX: number; clientY: number; detail: number };

/** Systems take two presses for one double click up to half a second apart; a slow hand may be given a little more. */
const APART_MS = 700;
const APART_PX = 24;

export function isDoublePress(first: Press | null, second: Press): boolean {
  // The keyboard presses nothing by accident here: the question takes the focus, not its answer.
  if (first === null || second.detail === 0) return false;
  const isNear = Math.abs(second.clientX - first.clientX) <= APART_PX && Math.abs(second.clientY - first.clientY) <= APART_PX;
  return isNear && second.timeStamp - first.timeStamp <= APART_MS;
}

/** Drops the second click of a double click wherever it falls: what the first one brings may push the page under the pointer. */
export function dropSecondPress(first: Press): void {
  function drop(event: MouseEvent): void {
    if (!isDoublePress(first, event)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  // While the first one is still on its way through the page, its own click is not heard here any more.
  document.addEventListener('click', drop, true);
  setTimeout(() => document.removeEventListener('click', drop, true), APART_MS);
}
