/** The cookie that says that the computer is not this person's own: scripts may read it, and it holds no secret. */
export function visitCookie(workshopId: string): string {
  return `evenboard_visit_${workshopId}`;
}
