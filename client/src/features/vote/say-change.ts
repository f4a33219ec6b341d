/** What is said aloud when the vote changes under somebody who is looking at it. What was there when they came is not news. */
import type { WordId } from '@evenboard/shared/words/catalogue';
import type { Standing } from './read-standing.ts';

type Kind = Standing['kind'];

const NEWS: Readonly<Partial<Record<Kind, WordId>>> = {
  open: 'vote.saidOpen',
  closed: 'vote.saidClosed',
  revealed: 'vote.saidRevealed',
  cancelled: 'vote.saidCancelled',
};

export function sayChange(before: Kind | null, now: Kind): WordId | null {
  return before === null || before === now ? null : (NEWS[now] ?? null);
}
