/** The board of a question as it is at this moment, for what is planned on it. */
import { arrangeBoard, type ArrangedArea } from '@evenboard/shared/document/arrange-board';
import type { Replica } from '../document/replica.ts';

export type BoardNow = {
  areas: readonly ArrangedArea[];
  orderOf(ideaId: string): string | null;
  clusterOrderOf(clusterId: string): string | null;
};

export function boardNow(replica: Replica, questionId: string): BoardNow {
  const tables = {
    areas: replica.all('areas'),
    clusters: replica.all('clusters'),
    ideas: replica.all('ideas'),
    places: replica.all('places'),
  };
  return {
    areas: arrangeBoard(tables, questionId),
    orderOf: (ideaId) => tables.places.get(ideaId)?.order ?? null,
    clusterOrderOf: (clusterId) => tables.clusters.get(clusterId)?.order ?? null,
  };
}
