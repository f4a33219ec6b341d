/** Turns Tab round at the ends of a box: for the stand-in dialog only, native ones do it themselves. */
const CAN_TAKE_FOCUS = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]';

export function keepFocusInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = [...box.querySelectorAll<HTMLElement>(CAN_TAKE_FOCUS)].filter((stop) => stop.offsetParent !== null);
  const first = stops[0];
  const last = stops[stops.length - 1];
  const at = document.activeElement;
  const isAtStart = at === first || !stops.some((stop) => stop === at);
  if (event.shiftKey && isAtStart) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first?.focus();
  }
}
