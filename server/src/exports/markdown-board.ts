/** All the ideas of one question, by area and group, each with where it came from where that is to be told. */
import type { OutcomeIdea, OutcomeQuestion } from '@evenboard/shared/report/outcome-schema';
import type { Say } from '@evenboard/shared/words/catalogue';
import { writeText } from './markdown-text.ts';
import { sayNotes, sayOrigins } from './say-notes.ts';

type Area = OutcomeQuestion['areas'][number];

export function writeBoard(question: OutcomeQuestion, say: Say): string[] {
  const ideas = question.areas.flatMap((area) => [...area.groups.flatMap((group) => group.ideas), ...area.ideas]);
  return [
    `### ${say('report.boardTitle')}`,
    sayOrigins(ideas, say),
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
      const notes = sayNotes(idea, say);
      return `- ${writeText(idea.text)}${notes.length === 0 ? '' : ` (${writeText(notes.join(', '))})`}`;
    })
    .join('\n');
}
