/** What to call an option: its words, or why they are not here any more. */
import type { Say } from '../words/catalogue.ts';
import type { OptionWords } from './option-words.ts';

export function sayOption({ text, withheld }: OptionWords, say: Say): string {
  if (withheld === null) return text;
  return say(withheld === 'hidden' ? 'results.hiddenChoice' : 'results.goneChoice');
}
