/** Loads the page again when the server asks for it, but not twice in a row: a page must never reload for ever. */
const SOON_MS = 15_000;

export function createReload(workshopId: string): () => void {
  const key = `evenboard-reloaded-${workshopId}`;
  return () => {
    try {
      const last = Number(sessionStorage.getItem(key) ?? 0);
      if (Date.now() - last < SOON_MS) return;
      sessionStorage.setItem(key, `${Date.now()}`);
    } catch {
      // Without storage there is no way to tell, so the person decides by pressing the button.
      return;
    }
    location.reload();
  };
}
