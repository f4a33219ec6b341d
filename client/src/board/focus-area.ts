/** Puts the focus on an area's heading: after a jump, or when what had the focus is gone. */
export function areaHeadingId(areaId: string): string {
  return `area-${areaId}`;
}

export function focusArea(areaId: string): void {
  const heading = document.getElementById(areaHeadingId(areaId));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
