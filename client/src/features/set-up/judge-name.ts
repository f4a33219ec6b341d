/** Whether words may be a title, a question or an area's name, before they are sent: the answer stands at the box. */
import { countGraphemes, isWithin, LIMITS, tidyText } from '@evenboard/shared/domain/text-limits';
import type { WordId, WordValues } from '@evenboard/shared/words/catalogue';

export type NameProblem = { id: WordId; values?: WordValues };

export function judgeName(text: string): NameProblem | null {
  const tidy = tidyText(text);
  if (tidy === '') return { id: 'setup.fieldEmpty' };
  return judgeLength(tidy);
}

export function judgeLength(text: string): NameProblem | null {
  if (isWithin(tidyText(text), LIMITS.titleGraphemes, LIMITS.titleUnits)) return null;
  return { id: 'setup.fieldTooLong', values: { n: countGraphemes(tidyText(text)), max: LIMITS.titleGraphemes } };
}
