/** Which ideas are shown and in no group right now: only these can be put into a suggested one. */
import { useMemo } from 'react';
import { useAll, useBoard } from '../../document/use-records.ts';

export type Whereabouts = {
  isLoose(ideaId: string): boolean;
  isShown(ideaId: string): boolean;
  clusterOf(ideaId: string): string | null;
  textOf(ideaId: string): string;
};

export function useWhereabouts(questionId: string): Whereabouts {
  const areas = useBoard(questionId);
  const ideas = useAll('ideas');
  return useMemo(() => {
    const clusters = new Map<string, string | null>();
    for (const area of areas) {
      for (const id of area.looseIds) clusters.set(id, null);
      for (const cluster of area.clusters) for (const id of cluster.ideaIds) clusters.set(id, cluster.id);
    }
    const isShown = (id: string) => clusters.has(id) && ideas.get(id)?.state === 'shown';
    return {
      isShown,
      isLoose: (id) => isShown(id) && clusters.get(id) === null,
      clusterOf: (id) => clusters.get(id) ?? null,
      textOf: (id) => ideas.get(id)?.text ?? '',
    };
  }, [areas, ideas]);
}
