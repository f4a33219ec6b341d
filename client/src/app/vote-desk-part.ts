/** The desk of whoever runs the vote, with its words: it comes to them alone, so that nobody else pays for it. */
import type { WordFile } from './word-store.ts';

export const DESK_WORDS = ['vote', 'vote-desk', 'organise'] as const satisfies readonly WordFile[];

export function loadVoteDesk() {
  return import('../features/vote/vote-desk.tsx').then((part) => part.VoteDesk);
}
