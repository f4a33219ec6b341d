/** Dots: every person has a budget of votes and may give one option up to a cap. Votes not used are abstention. */
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { Choices, Round } from '../domain/round.ts';

export const DOTS_LIMITS = { budget: 20, cap: 3 } as const;

/** D = clamp(round(options / 4), 3, 8), the spec's default. */
export function defaultBudget(options: number): number {
  return Math.min(8, Math.max(3, Math.round(options / 4)));
}

/** Whether a whole ballot is within its round's limits (V1). Choices are whole numbers of at least 1 by their schema. */
export function checkChoices(choices: Choices, round: Pick<Round, 'options' | 'budget' | 'cap'>): Refusal | null {
  const known = new Set(round.options.map((option) => option.id));
  let spent = 0;
  for (const [optionId, votes] of Object.entries(choices)) {
    if (!known.has(optionId)) return refuse('unknownChoice');
    if (votes > round.cap) return refuse('overCap', { max: round.cap });
    spent += votes;
  }
  return spent > round.budget ? refuse('overBudget', { max: round.budget }) : null;
}

export function countSpent(choices: Choices): number {
  return Object.values(choices).reduce((sum, votes) => sum + votes, 0);
}
