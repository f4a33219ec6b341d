/** The connection in words, and what is worth saying aloud: only that the line was lost, and that it is back. */
import type { WordId, WordValues } from '@evenboard/shared/words/catalogue';
import type { SaveState } from '../document/session.ts';

export type SaveWords = { id: WordId; values?: WordValues };

export function saveWords(state: SaveState): SaveWords {
  switch (state.kind) {
    case 'connecting':
    case 'ended':
      return { id: 'status.connecting' };
    case 'saved':
      return { id: 'status.saved' };
    case 'saving':
      return { id: 'status.saving' };
    case 'offline':
      return { id: 'status.offline', values: { n: state.count } };
    case 'cannotSave':
      return { id: 'status.cannotSave', values: { n: state.count } };
  }
}

/** How long a state must last before it is shown: most saves are over before anybody could read "Saving…". */
export function showAfter(kind: SaveState['kind']): number {
  if (kind === 'saving') return 500;
  return kind === 'offline' || kind === 'cannotSave' ? 1500 : 0;
}

/** The sentence to say aloud, or none. `wasLost`: the loss was said and the return was not. */
export function spokenChange(wasLost: boolean, shown: SaveState['kind']): WordId | null {
  if (shown === 'cannotSave') return wasLost ? null : 'status.cannotSaveNow';
  if (shown === 'offline') return wasLost ? null : 'status.lost';
  return wasLost && shown === 'saved' ? 'status.back' : null;
}
