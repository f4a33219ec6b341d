/** Chooses the edge of the screen where a strip is in nobody's way. Writing comes first: rather no strip than a covered box. */
export type Edge = 'bottom' | 'top' | 'none';

type Span = { top: number; bottom: number };

/** Room to the edge of the screen and to what must stay clear. */
const MARGIN = 16;

export function findFreeEdge(writing: Span | null, standing: readonly Span[], { height, screen }: { height: number; screen: number }): Edge {
  const spans: readonly (readonly [Edge, Span])[] = [
    ['bottom', { top: screen - height - MARGIN, bottom: screen }],
    ['top', { top: 0, bottom: height + MARGIN }],
  ];
  const clear = spans.filter(([, span]) => writing === null || !meet(span, writing));
  const free = clear.find(([, span]) => !standing.some((other) => meet(span, other)));
  return (free ?? clear[0])?.[0] ?? 'none';
}

function meet(a: Span, b: Span): boolean {
  return a.top < b.bottom && b.top < a.bottom;
}
