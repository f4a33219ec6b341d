/** What this tab keeps while the page is away. A browser may keep nothing, or forbid even to ask: then nothing was kept. */
export function readTab(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** The empty text forgets. */
export function writeTab(key: string, words: string): void {
  try {
    if (words === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, words);
  } catch {
    // Full or forbidden: what is on the screen is all there is.
  }
}
