/** One change to a ballot, giving the whole new ballot: it is always sent whole, so that a lost message cannot split it. */
import type { Choices } from '@evenboard/shared/domain/round';

export function changeChoices(choices: Choices, optionId: string, by: 1 | -1): Choices {
  const votes = (choices[optionId] ?? 0) + by;
  const { [optionId]: _, ...others } = choices;
  return votes > 0 ? { ...others, [optionId]: votes } : others;
}
