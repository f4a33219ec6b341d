/** Words being written, kept in this tab until they are sent, so that a reload or a mistaken press loses nothing (C2). */
import { useCallback, useState } from 'react';
import { useSession } from '../document/session-context.ts';

/** `first` is what the box starts with where nothing was kept. Setting the empty text forgets the draft. */
export function useDraftText(name: string, first = ''): [string, (text: string) => void] {
  const { workshopId, personId } = useSession();
  const key = `${prefixOf(workshopId, personId)}${name}`;
  const [text, setText] = useState(() => readDraft(key) ?? first);
  const change = useCallback(
    (next: string) => {
      setText(next);
      keepDraft(key, next);
    },
    [key],
  );
  return [text, change];
}

function prefixOf(workshopId: string, personId: string): string {
  return `evenboard-draft-${workshopId}-${personId}-`;
}

/** All that this tab keeps of one person's drafts. */
export function readDrafts(workshopId: string, personId: string): string[] {
  const prefix = prefixOf(workshopId, personId);
  try {
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
    return keys.sort().map((key) => readDraft(key) ?? '');
  } catch {
    return [];
  }
}

function readDraft(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing, the words live as long as the page. */
function keepDraft(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // A full or forbidden store: nothing more can be done, and the box still holds the words.
  }
}
