/** What people could vote on, from the board as it stands: groups with the ideas outside them, or every idea by itself. */
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import type { Cluster } from '@evenboard/shared/domain/cluster';
import type { Idea } from '@evenboard/shared/domain/idea';

export type Candidate = { id: string; kind: 'idea' | 'cluster'; ideaIds: string[]; text: string };
export type Unit = 'groups' | 'ideas';

type Records = { ideas: ReadonlyMap<string, Idea>; clusters: ReadonlyMap<string, Cluster> };

export function listCandidates(areas: readonly ArrangedArea[], records: Records, unit: Unit): Candidate[] {
  const isShown = (id: string) => records.ideas.get(id)?.state === 'shown';
  const textOf = (id: string) => records.ideas.get(id)?.text ?? '';
  const single = (id: string): Candidate => ({ id, kind: 'idea', ideaIds: [id], text: textOf(id) });

  function group(id: string, ideaIds: string[]): Candidate[] {
    if (unit === 'ideas') return ideaIds.map(single);
    // A group whose ideas have all left it is nothing to vote on.
    if (ideaIds.length === 0) return [];
    const text = records.clusters.get(id)?.name || textOf(ideaIds[0] ?? '');
    return [{ id, kind: 'cluster', ideaIds, text }];
  }

  return areas.flatMap(({ clusters, looseIds }) => [
    ...clusters.flatMap(({ id, ideaIds }) => group(id, ideaIds.filter(isShown))),
    ...looseIds.filter(isShown).map(single),
  ]);
}

const WORDS_A_MINUTE = 100;

/** Whole minutes, never none: people read at very different speeds, so this is the slow end. */
export function readingMinutes(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
}
