/** All the ideas of one question on the page to read and print, by area and group. */
import type { OutcomeIdea, OutcomeQuestion } from '@evenboard/shared/report/outcome-schema';
import type { Say } from '@evenboard/shared/words/catalogue';
import { html, type Html } from '../pages/html.ts';
import { sayNotes, sayOrigins } from './say-notes.ts';

type Area = OutcomeQuestion['areas'][number];

export function writeHtmlBoard(question: OutcomeQuestion, say: Say): Html {
  const ideas = question.areas.flatMap((area) => [...area.groups.flatMap((group) => group.ideas), ...area.ideas]);
  return html`<h3>${say('report.boardTitle')}</h3>
<p>${sayOrigins(ideas, say)}</p>
${question.areas.map((area) => writeArea(area, say))}`;
}

function writeArea({ name, groups, ideas }: Area, say: Say): Html {
  return html`<h4 dir="auto">${name}</h4>
${groups.map((group) => html`<h5 dir="auto">${group.name || say('report.unnamed')}</h5>
${writeIdeas(group.ideas, say)}`)}
${groups.length > 0 && ideas.length > 0 && html`<h5>${say('report.looseTitle')}</h5>`}
${ideas.length > 0 && writeIdeas(ideas, say)}
${groups.length === 0 && ideas.length === 0 && html`<p>${say('report.noIdeas')}</p>`}
`;
}

function writeIdeas(ideas: readonly OutcomeIdea[], say: Say): Html {
  return html`<ul>${ideas.map((idea) => {
    const notes = sayNotes(idea, say);
    return html`<li><span dir="auto">${idea.text}</span>${notes.length > 0 && html` <span class="note">(${notes.join(', ')})</span>`}</li>
`;
  })}</ul>
`;
}
