/** What stands in brackets behind an idea: where it came from where that is to be told, and whose it is if they chose so (O2). */
import type { OutcomeIdea } from '@evenboard/shared/report/outcome-schema';
import type { Say } from '@evenboard/shared/words/catalogue';

export function sayNotes(idea: OutcomeIdea, say: Say): string[] {
  return [sayOrigin(idea, say), sayAuthor(idea, say)].filter((note) => note !== null);
}

function sayOrigin({ origin, from }: OutcomeIdea, say: Say): string | null {
  switch (origin) {
    case 'seeded':
      return from === null ? say('report.beforehand') : say('report.beforehandBy', { from });
    case 'assisted':
      return say('report.assisted');
    case 'merged':
      return say('report.merged');
    case 'participant':
      return null;
  }
}

function sayAuthor({ author, perspective }: OutcomeIdea, say: Say): string | null {
  if (author !== null && perspective !== null) return say('report.byBoth', { author, perspective });
  if (author !== null) return say('report.by', { author });
  return perspective === null ? null : say('report.byPerspective', { perspective });
}

export function sayOrigins(ideas: readonly OutcomeIdea[], say: Say): string {
  const seeded = ideas.filter(({ origin }) => origin === 'seeded').length;
  return ideas.length === 0 ? say('report.noIdeas') : say('report.origins', { all: ideas.length, seeded });
}
