/** The ideas of a question that can be compared: all that are shown, in areas that are not too large. */
import type { ArrangedArea } from '@evenboard/shared/document/arrange-board';
import type { Idea } from '@evenboard/shared/domain/idea';
import type { ComparedIdea } from '@evenboard/shared/similarity/compared-idea';
import { MAX_COMPARED } from '@evenboard/shared/similarity/settings';

type Ideas = ReadonlyMap<string, Pick<Idea, 'text' | 'state'>>;

export type ComparedList = {
  ideas: readonly ComparedIdea[];
  /** Areas that hold more ideas than can be compared. */
  tooLarge: readonly string[];
};

export function listCompared(areas: readonly ArrangedArea[], ideas: Ideas): ComparedList {
  const lists = areas.map((area) => ({ areaId: area.id, ideas: ideasOf(area, ideas) }));
  return {
    ideas: lists.flatMap((list) => (list.ideas.length <= MAX_COMPARED ? list.ideas : [])),
    tooLarge: lists.flatMap((list) => (list.ideas.length > MAX_COMPARED ? [list.areaId] : [])),
  };
}

function ideasOf(area: ArrangedArea, ideas: Ideas): ComparedIdea[] {
  const places = [
    ...area.looseIds.map((id) => ({ id, clusterId: null })),
    ...area.clusters.flatMap((cluster) => cluster.ideaIds.map((id) => ({ id, clusterId: cluster.id }))),
  ];
  return places.flatMap(({ id, clusterId }) => {
    const idea = ideas.get(id);
    return idea?.state === 'shown' ? [{ id, areaId: area.id, clusterId, text: idea.text }] : [];
  });
}
