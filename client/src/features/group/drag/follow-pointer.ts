/**
 * Where the pointer of a drag is on the screen, from the browser's own events: what a library makes of it goes wrong when
 * the page scrolls, grows or shrinks under the drag. Scrolling counts as a move, as something else lies under the pointer.
 */
export type Point = { x: number; y: number };

export function followPointer(onMove: (point: Point | null) => void): () => void {
  function follow(event: Event): void {
    onMove(readPoint(event));
  }
  function scroll(): void {
    onMove(null);
  }
  const options = { capture: true, passive: true };
  window.addEventListener('mousemove', follow, options);
  window.addEventListener('touchmove', follow, options);
  window.addEventListener('scroll', scroll, options);
  return () => {
    window.removeEventListener('mousemove', follow, options);
    window.removeEventListener('touchmove', follow, options);
    window.removeEventListener('scroll', scroll, options);
  };
}

export function readPoint(event: Event): Point | null {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  if (typeof TouchEvent === 'undefined' || !(event instanceof TouchEvent)) return null;
  const touch = event.touches[0] ?? event.changedTouches[0];
  return touch === undefined ? null : { x: touch.clientX, y: touch.clientY };
}
