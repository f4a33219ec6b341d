/** What the facilitator chose for each suggested group. It stands as long as the group stays the same while the slider moves. */
import { useCallback, useState } from 'react';
import type { SuggestedGroup } from '@evenboard/shared/similarity/suggest-groups';
import { nameOfWords } from './plan-groups.ts';

export type Choice = {
  state: 'open' | 'used' | 'left';
  name: string;
  /** Ideas that are to stay where they are. */
  out: ReadonlySet<string>;
};

export type Choices = {
  of(group: SuggestedGroup): Choice;
  change(group: SuggestedGroup, change: Partial<Choice>): void;
};

export function keyOfGroup({ ideaIds }: SuggestedGroup): string {
  return ideaIds.join();
}

export function useChoices(): Choices {
  const [made, setMade] = useState<ReadonlyMap<string, Choice>>(new Map());
  const change = useCallback((group: SuggestedGroup, changed: Partial<Choice>) => {
    setMade((before) => {
      const key = keyOfGroup(group);
      return new Map(before).set(key, { ...(before.get(key) ?? startChoice(group)), ...changed });
    });
  }, []);
  return { of: (group) => made.get(keyOfGroup(group)) ?? startChoice(group), change };
}

function startChoice({ words }: SuggestedGroup): Choice {
  return { state: 'open', name: nameOfWords(words), out: new Set() };
}
