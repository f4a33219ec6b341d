/**
 * The outcome as one page to read and print, which opens wherever there is a browser: no script, nothing from elsewhere.
 * The same parts in the same order as the plain text.
 */
import type { Outcome, OutcomeQuestion, OutcomeRound, OutcomeRow } from '@evenboard/shared/report/outcome-schema';
import { sayOption } from '@evenboard/shared/report/say-option';
import type { Say } from '@evenboard/shared/words/catalogue';
import { html, type Html } from '../pages/html.ts';
import { writeHtmlBoard } from './html-board.ts';
import { STYLE } from './html-style.ts';
import { writeDate } from './write-date.ts';

export function writeHtml(outcome: Outcome, say: Say): string {
  const { title, purpose, createdAt, exportedAt, people, questions } = outcome;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${STYLE}
</head>
<body>
<main>
<h1 dir="auto">${title}</h1>
${purpose !== '' && html`<p dir="auto">${purpose}</p>`}
<p class="about">${say('report.created', { date: writeDate(createdAt), exported: writeDate(exportedAt) })} ${say('report.joined', { n: people.joined })}</p>
${questions.map((question) => writeQuestion(question, say))}
${writeWordList(outcome, say)}
</main>
</body>
</html>
`.markup;
}

function writeQuestion(question: OutcomeQuestion, say: Say): Html {
  const { text, steps, rounds, cancelledRounds } = question;
  return html`<section>
<h2 dir="auto">${text}</h2>
<p class="about">${say('report.steps', { steps: steps.map((step) => say('report.step', step)).join(', ') })}</p>
<h3>${say('report.resultTitle')}</h3>
${rounds.length === 0 && html`<p>${say('report.noResult')}</p>`}
${rounds.map((round, place) => writeRound(round, rounds.length > 1 ? say('report.roundTitle', { n: place + 1 }) : null, say))}
${cancelledRounds > 0 && html`<p>${say('report.cancelled', { n: cancelledRounds })}</p>`}
${writeHtmlBoard(question, say)}
</section>
`;
}

function writeRound(round: OutcomeRound, title: string | null, say: Say): Html {
  const groups = round.rows.filter(({ ideas }) => ideas.length > 0);
  return html`${title !== null && html`<h4>${title}</h4>`}
${round.sentences.map((sentence, place) => html`<p dir="auto"${place === 0 && html` class="first"`}>${sentence}</p>`)}
${round.closedAt !== null && html`<p class="about">${say('report.closed', { date: writeDate(round.closedAt) })}</p>`}
${writeRanking(round, title, say)}
${groups.length > 0 && html`<h4>${say('report.inIt')}</h4>`}
${groups.map((row) => writeGroup(row, say))}
<h4>${say('report.howTitle')}</h4>
<ul>${round.how.map((sentence) => html`<li>${sentence}</li>`)}</ul>
`;
}

function writeRanking({ rows }: OutcomeRound, title: string | null, say: Say): Html {
  const [place, letter, choice, area] = [say('results.place'), say('report.letter'), say('results.choice'), say('report.area')];
  const [people, votes] = [say('results.people'), say('results.votes')];
  const count = (figure: number | null) => (figure === null ? say('report.keptBack') : figure);
  // On a narrow screen a row becomes a list, where each cell says what it is.
  return html`<table class="ranking">
<caption>${title !== null && `${title}. `}${say('results.tableTitle')}</caption>
<thead><tr>${[place, letter, choice, area, people, votes].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr><td data-of="${place}">${say(row.isTied ? 'results.placeShared' : 'results.placeOf', { rank: row.rank })}</td><td data-of="${letter}">${row.letter}</td><th scope="row" dir="auto">${sayOption(row, say)}</th><td data-of="${area}" dir="auto">${row.area}</td><td data-of="${people}">${count(row.people)}</td><td data-of="${votes}">${count(row.votes)}</td></tr>
`)}</tbody>
</table>`;
}

function writeGroup(row: OutcomeRow, say: Say): Html {
  return html`<h5 dir="auto">${row.letter}. ${sayOption(row, say)}</h5>
<ul>${row.ideas.map(({ text }) => html`<li dir="auto">${text}</li>`)}</ul>
`;
}

function writeWordList({ wordList }: Outcome, say: Say): Html | null {
  if (wordList.length === 0) return null;
  return html`<section>
<h2>${say('report.wordsTitle')}</h2>
<table>
<caption>${say('report.wordsTitle')}</caption>
<thead><tr><th scope="col">${say('report.word')}</th><th scope="col">${say('report.meaning')}</th></tr></thead>
<tbody>
${wordList.map(({ term, meaning }) => html`<tr><th scope="row" dir="auto">${term}</th><td dir="auto">${meaning}</td></tr>
`)}</tbody>
</table>
</section>`;
}
