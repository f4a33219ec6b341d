/** The words of options as they may be shown now: those of a hidden or taken-back idea are withheld. */
import { useCallback } from 'react';
import type { RoundOption } from '@evenboard/shared/domain/round';
import { readOptionWords } from '@evenboard/shared/report/option-words';
import { sayOption } from '@evenboard/shared/report/say-option';
import { useAll } from '../document/use-records.ts';
import { useSay } from '../strings/say-context.ts';

export function useOptionWords(): (option: RoundOption) => string {
  const say = useSay();
  const ideas = useAll('ideas');
  const clusters = useAll('clusters');
  return useCallback(
    (option) => {
      const board = { idea: (id: string) => ideas.get(id) ?? null, cluster: (id: string) => clusters.get(id) ?? null };
      return sayOption(readOptionWords(option, board), say);
    },
    [ideas, clusters, say],
  );
}
