/**
 * Chooses the edge of the screen where a strip is in nobody's way, and how far from it. Writing and the buttons at the
 * top of the page come first: rather no strip than a covered one. What stands at the foot already is stood upon.
 */
export type Edge = 'bottom' | 'top' | 'none';

export type Place = { edge: Edge; offset: number };

type Span = { top: number; bottom: number };

export type Around = {
  /** Never covered: the box that is being written in, the page's own buttons. */
  clear: readonly Span[];
  /** Other things that stay in sight. */
  standing: readonly Span[];
};

/** Room to the edge of the screen and to what must stay clear. */
const MARGIN = 16;
/** So much of a screen, at most, lies below a strip that stands on others. */
const HIGHEST_SHARE = 0.5;

export function findFreeEdge({ clear, standing }: Around, { height, screen }: { height: number; screen: number }): Place {
  const offset = riseAbove(standing, { height, screen });
  const bottom = { top: screen - offset - height - MARGIN, bottom: screen - offset };
  if (offset <= screen * HIGHEST_SHARE && !clear.some((span) => meet(bottom, span))) return { edge: 'bottom', offset };
  const top = { top: 0, bottom: height + MARGIN };
  return { edge: [...clear, ...standing].some((span) => meet(top, span)) ? 'none' : 'top', offset: 0 };
}

/** From the highest to the lowest of what is in the way there: one may stand on another. */
function riseAbove(standing: readonly Span[], { height, screen }: { height: number; screen: number }): number {
  const lowestFirst = [...standing].sort((a, b) => b.bottom - a.bottom);
  let offset = 0;
  for (const span of lowestFirst) {
    if (meet({ top: screen - offset - height - MARGIN, bottom: screen - offset }, span)) offset = Math.max(offset, screen - span.top);
  }
  return offset;
}

function meet(a: Span, b: Span): boolean {
  return a.top < b.bottom && b.top < a.bottom;
}
