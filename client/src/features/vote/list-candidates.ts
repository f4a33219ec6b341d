/** What people could vote on, from the board as it stands: groups, the ideas outside them, or every idea by itself. */
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import type { Cluster } from '@evenboard/shared/domain/cluster';
import type { Idea } from '@evenboard/shared/domain/idea';

export type Candidate = { id: string; kind: 'idea' | 'cluster'; ideaIds: string[]; text: string; areaId: string };
export const UNITS = ['both', 'groups', 'ideas'] as const;
export type Unit = (typeof UNITS)[number];

type Records = { ideas: ReadonlyMap<string, Idea>; clusters: ReadonlyMap<string, Cluster> };

/** `both`: groups with the ideas outside them. `ideas`: every idea by itself, wherever it stands. */
export function listCandidates(areas: readonly ArrangedArea[], records: Records, unit: Unit): Candidate[] {
  const isShown = (id: string) => records.ideas.get(id)?.state === 'shown';
  const textOf = (id: string) => records.ideas.get(id)?.text ?? '';
  const single = (id: string, areaId: string): Candidate => ({ id, kind: 'idea', ideaIds: [id], text: textOf(id), areaId });

  function group(id: string, ideaIds: string[], areaId: string): Candidate[] {
    if (unit === 'ideas') return ideaIds.map((ideaId) => single(ideaId, areaId));
    // A group whose ideas have all left it is nothing to vote on.
    if (ideaIds.length === 0) return [];
    const text = records.clusters.get(id)?.name || textOf(ideaIds[0] ?? '');
    return [{ id, kind: 'cluster', ideaIds, text, areaId }];
  }

  return areas.flatMap(({ id: areaId, clusters, looseIds }) => [
    ...clusters.flatMap(({ id, ideaIds }) => group(id, ideaIds.filter(isShown), areaId)),
    ...(unit === 'groups' ? [] : looseIds.filter(isShown).map((id) => single(id, areaId))),
  ]);
}

const WORDS_A_MINUTE = 100;

/** Whole minutes, never none: people read at very different speeds, so this is the slow end. */
export function readingMinutes(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
}
