/** All the ideas of one question, by area and group, each with where it came from where that is to be told. */
import type { OutcomeIdea, OutcomeQuestion } from '@evenboard/shared/report/outcome-schema';
import type { Say } from '@evenboard/shared/words/catalogue';
import { writeText } from './markdown-text.ts';

type Area = OutcomeQuestion['areas'][number];

export function writeBoard(question: OutcomeQuestion, say: Say): string[] {
  const ideas = question.areas.flatMap((area) => [...area.groups.flatMap((group) => group.ideas), ...area.ideas]);
  const seeded = ideas.filter(({ origin }) => origin === 'seeded').length;
  return [
    `### ${say('report.boardTitle')}`,
    ideas.length === 0 ? say('report.noIdeas') : say('report.origins', { all: ideas.length, seeded }),
    ...question.areas.flatMap((area) => writeArea(area, say)),
  ];
}

function writeArea({ name, groups, ideas }: Area, say: Say): string[] {
  return [
    `#### ${writeText(name)}`,
    ...groups.flatMap((group) => [`**${writeText(group.name || say('report.unnamed'))}**`, writeIdeas(group.ideas, say)]),
    ...(groups.length > 0 && ideas.length > 0 ? [`**${say('report.looseTitle')}**`] : []),
    ...(ideas.length > 0 ? [writeIdeas(ideas, say)] : []),
    ...(groups.length === 0 && ideas.length === 0 ? [say('report.noIdeas')] : []),
  ];
}

function writeIdeas(ideas: readonly OutcomeIdea[], say: Say): string {
  return ideas
    .map((idea) => {
      const notes = [sayOrigin(idea, say), sayAuthor(idea, say)].filter((note) => note !== null);
      return `- ${writeText(idea.text)}${notes.length === 0 ? '' : ` (${writeText(notes.join(', '))})`}`;
    })
    .join('\n');
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
