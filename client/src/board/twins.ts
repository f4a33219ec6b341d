/** The numbers of ideas on this board whose short names are the same, for the names of their buttons. */
import { createContext, useContext, useState } from 'react';
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import type { Idea } from '@evenboard/shared/domain/idea';
import { useAll } from '../document/use-records.ts';
import { nameIdea } from './name-idea.ts';
import { numberSame } from './number-same.ts';
import { listIdeas } from './use-arranged-board.ts';

type Twins = ReadonlyMap<string, number>;

export const TwinsContext = createContext<Twins>(new Map());

export function useTwin(ideaId: string): number | undefined {
  return useContext(TwinsContext).get(ideaId);
}

export function useTwins(areas: readonly ArrangedArea[]): Twins {
  const ideas = useAll('ideas');
  const [names] = useState(() => new WeakMap<Idea, string>());
  const [kept, keep] = useState<Twins>(new Map());
  const now = numberSame(areas.flatMap((area) => listIdeas(area).map((id) => [id, nameOnce(ideas.get(id), names)] as const)));
  const isSame = now.size === kept.size && [...now].every(([id, number]) => kept.get(id) === number);
  // Most often nothing has changed: the same map as before, so that no note is drawn again.
  if (!isSame) keep(now);
  return isSame ? kept : now;
}

/** Records are replaced whole, never changed: a name is worked out once for each. */
function nameOnce(idea: Idea | undefined, names: WeakMap<Idea, string>): string {
  if (idea === undefined) return '';
  const name = names.get(idea) ?? nameIdea(idea.text);
  names.set(idea, name);
  return name;
}
