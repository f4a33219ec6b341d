/** The board of one question for the report: areas, their groups, the ideas in them, in the board's own order. */
import { arrangeBoard, type Tables } from '../document/arrange-board.ts';
import type { OutcomeArea, OutcomeIdea } from './outcome-schema.ts';

export function reportAreas(tables: Tables, questionId: string): OutcomeArea[] {
  return arrangeBoard(tables, questionId).map((area) => ({
    name: tables.areas.get(area.id)?.name ?? '',
    groups: area.clusters
      .map(({ id, ideaIds }) => ({ id, name: tables.clusters.get(id)?.name ?? '', ideas: reportIdeas(tables, ideaIds) }))
      // A group whose ideas have all left it is an empty frame, and no finding.
      .filter(({ ideas }) => ideas.length > 0),
    ideas: reportIdeas(tables, area.looseIds),
  }));
}

/** Hidden and taken-back ideas are left out. */
export function reportIdeas(tables: Tables, ids: readonly string[]): OutcomeIdea[] {
  return ids.flatMap((id) => {
    const idea = tables.ideas.get(id);
    if (idea?.state !== 'shown') return [];
    const { text, origin, from, author, perspective } = idea;
    return [{ id, text, origin, from, author, perspective }];
  });
}
