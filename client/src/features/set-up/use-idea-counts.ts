/** How many ideas stand in each area, and in all. */
import { useMemo } from 'react';
import { useAll } from '../../document/use-records.ts';

export type IdeaCounts = { inArea: (areaId: string) => number; total: number };

export function useIdeaCounts(): IdeaCounts {
  const ideas = useAll('ideas');
  const places = useAll('places');
  return useMemo(() => {
    const counts = new Map<string, number>();
    let total = 0;
    for (const [id, { areaId }] of places) {
      if (ideas.get(id)?.state !== 'shown') continue;
      counts.set(areaId, (counts.get(areaId) ?? 0) + 1);
      total += 1;
    }
    return { inArea: (areaId) => counts.get(areaId) ?? 0, total };
  }, [ideas, places]);
}
