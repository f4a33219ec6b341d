/**
 * The private link that this tab holds, and whether this browser has had one before. The link itself is never kept longer
 * than the tab: a lent computer must not hand it on.
 */
const keyOf = (workshopId: string) => `evenboard-private-link-${workshopId}`;
const knownKeyOf = (workshopId: string) => `evenboard-private-link-known-${workshopId}`;

export function readKeptLink(workshopId: string): string | null {
  return attempt(() => sessionStorage.getItem(keyOf(workshopId)));
}

export function keepLink(workshopId: string, url: string): void {
  attempt(() => sessionStorage.setItem(keyOf(workshopId), url));
  attempt(() => localStorage.setItem(knownKeyOf(workshopId), 'yes'));
}

export function hasHadLink(workshopId: string): boolean {
  return readKeptLink(workshopId) !== null || attempt(() => localStorage.getItem(knownKeyOf(workshopId))) !== null;
}

/** A browser may refuse to keep anything; then the link is on the screen and nowhere else, which the words there say. */
function attempt<Value>(run: () => Value): Value | null {
  try {
    return run();
  } catch {
    return null;
  }
}
