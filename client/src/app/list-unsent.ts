/** What this person wrote that is not on the board: refused, still on its way, or only half written (C2). */
import { readDrafts } from '../board/draft-text.ts';
import type { Session } from '../document/session.ts';
import { copyOf, readWords } from '../features/unsaved/unsaved-words.ts';

export function listUnsent({ commander, workshopId, personId }: Session): string[] {
  const messages = [...commander.unsaved().map(({ message }) => message), ...commander.waiting()];
  const sent = messages.flatMap((message) => {
    const words = readWords(message);
    return words === null ? [] : [copyOf(words)];
  });
  const all = [...sent, ...readDrafts(workshopId, personId)];
  return [...new Set(all.filter((words) => words.trim() !== ''))];
}
