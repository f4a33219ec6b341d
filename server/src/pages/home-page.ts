/**
 * The first page: join with three words before anything else, then start a workshop, then look at a sample.
 * The words that somebody typed come back with the error, to be mended rather than typed again. The one box says what is
 * wrong, and has the focus: a list of errors above it would say the same twice.
 */
import type { Say } from '@evenboard/shared/words/catalogue';
import { lineField } from './field.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { pageFrame } from './page-frame.ts';

export type HomeProblem = { kind: 'empty' } | { kind: 'unknown' } | { kind: 'too-many'; waitSeconds: number };

export type HomePage = {
  /** What was typed, when the page comes back. */
  words?: string | undefined;
  problem?: HomeProblem | undefined;
};

export function homePage(say: Say, { words, problem }: HomePage = {}): string {
  return pageFrame(say, {
    title: say('home.pageTitle'),
    width: 'wide',
    hasProblem: problem !== undefined,
    main: html`<div class="eb-home">
<div class="eb-home__first">
${joinPart(say, words, problem)}
<div class="eb-home__other">${startPart(say)}${samplePart(say)}</div>
</div>
${whatPart(say)}
</div>`,
  });
}

function joinPart(say: Say, words: string | undefined, problem: HomeProblem | undefined): Html {
  const error = problem && problemWords(say, problem);
  return html`<section class="eb-home__join" aria-labelledby="join">
<h1 id="join">${say('home.join')}</h1>
<p class="eb-soft eb-home__lead">${say('home.joinLead')}</p>
<form class="eb-form eb-stack eb-stack--3" action="/join" method="get">
${lineField({
  name: 'words',
  label: say('home.words'),
  hint: say('home.wordsHint', { example: EXAMPLE_WORDS }),
  error,
  takesFocus: error !== undefined,
  value: words,
  isLarge: true,
  isCode: true,
})}
<button class="eb-button eb-button--primary eb-button--large eb-wide-on-phone" type="submit">${say('home.joinButton')}</button>
</form>
</section>`;
}

const EXAMPLE_WORDS = 'river lemon seven';

function problemWords(say: Say, problem: HomeProblem): string {
  switch (problem.kind) {
    case 'empty':
      return say('home.wordsEmpty');
    case 'unknown':
      return `${say('home.wordsUnknown')} ${say('home.wordsUnknownMore')}`;
    case 'too-many':
      return say('home.wordsTooMany', { seconds: problem.waitSeconds });
  }
}

function startPart(say: Say): Html {
  return html`<section class="eb-home__part" aria-labelledby="start">
<h2 id="start">${say('home.start')}</h2>
<p>${say('home.startWhat')}</p>
<a class="eb-button" href="/start">${say('home.startButton')}</a>
</section>`;
}

function samplePart(say: Say): Html {
  return html`<section class="eb-home__part" aria-labelledby="sample">
<h2 id="sample">${say('home.sample')}</h2>
<p>${say('home.sampleWhat')}</p>
<form action="/sample" method="post"><button class="eb-button" type="submit">${say('home.sampleButton')}</button></form>
</section>`;
}

function whatPart(say: Say): Html {
  return html`<section class="eb-home__what" aria-labelledby="what">
<h2 id="what">${say('home.what')}</h2>
<p class="eb-lead">${say('home.whatLead')}</p>
<ol class="eb-level" role="list">
${step(say('home.stepWrite'), say('home.stepWriteWhat'))}
${step(say('home.stepGroup'), say('home.stepGroupWhat'))}
${step(say('home.stepVote'), say('home.stepVoteWhat'))}
</ol>
<p class="eb-soft">${say('home.promise')}</p>
</section>`;
}

function step(name: string, what: string): Html {
  return html`<li class="eb-note"><h3>${name}</h3><p>${what}</p></li>`;
}
