/** The sentence for a refusal: what happened and what to do. */
import type { Refusal } from '@evenboard/shared/domain/refusal';
import type { Say } from '@evenboard/shared/words/catalogue';

export function sayRefusal(say: Say, { kind, values }: Refusal): string {
  return say(`refusal.${kind}`, values);
}
