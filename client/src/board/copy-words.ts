/** Copies words that stand in the page. Plain http has no clipboard, so they are marked and copied the old way. */
export async function copyWords(words: HTMLElement): Promise<boolean> {
  try {
    if (navigator.clipboard === undefined) return copyMarked(words);
    await navigator.clipboard.writeText(words.textContent ?? '');
    return true;
  } catch {
    return copyMarked(words);
  }
}

function copyMarked(words: HTMLElement): boolean {
  const selection = getSelection();
  if (selection === null) return false;
  selection.selectAllChildren(words);
  return document.execCommand('copy');
}
