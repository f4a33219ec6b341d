/**
 * The form that starts a workshop. It works without JavaScript; when something is missing, the page comes
 * back with everything that was typed and an error at each field that needs one.
 */
import type { Say } from '@evenboard/shared/words/catalogue';
import { areaField, lineField } from './field.ts';
import { html } from './html.ts';
import { pageFrame } from './page-frame.ts';

export type StartField = 'title' | 'purpose' | 'questions' | 'perspectives';

/** What is wrong with one field; the figures are letters (graphemes) or lines, counted by the caller. */
export type StartProblem =
  | { kind: 'empty' }
  | { kind: 'too-long'; n: number; max: number }
  | { kind: 'too-many'; n: number; max: number };

export type StartPage = {
  values?: Partial<Record<StartField, string>> | undefined;
  problems?: Partial<Record<StartField, StartProblem>> | undefined;
};

export function startPage(say: Say, { values = {}, problems = {} }: StartPage = {}): string {
  const count = Object.keys(problems).length;
  function error(field: StartField): string | undefined {
    const problem = problems[field];
    return problem && problemWords(say, field, problem);
  }
  return pageFrame(say, {
    title: say('organise.pageTitle'),
    hasProblem: count > 0,
    main: html`<h1>${say('organise.title')}</h1>
<p class="eb-lead eb-soft eb-under-title">${say('organise.lead')}</p>
${count > 0 && html`<div class="eb-notice eb-notice--warning eb-form-notice"><p class="eb-notice__title">${say('organise.problems', { n: count })}</p></div>`}
<form class="eb-form eb-stack eb-stack--4" action="/start" method="post">
${lineField({ name: 'title', label: say('organise.name'), hint: say('organise.nameHint'), error: error('title'), value: values.title, isRequired: true })}
${lineField({ name: 'purpose', label: say('organise.purpose'), hint: say('organise.purposeHint'), error: error('purpose'), value: values.purpose })}
${areaField({ name: 'questions', label: say('organise.questions'), hint: `${say('organise.questionsHint')} ${say('organise.questionsExample')}`, error: error('questions'), value: values.questions, rows: 4, isRequired: true })}
${areaField({ name: 'perspectives', label: say('organise.perspectives'), hint: say('organise.perspectivesHint'), error: error('perspectives'), value: values.perspectives ?? say('organise.perspectivesStart'), rows: 6 })}
<div class="eb-stack">
<button class="eb-button eb-button--primary eb-button--large eb-wide-on-phone" type="submit">${say('organise.button')}</button>
<p class="eb-soft">${say('organise.next')}</p>
</div>
</form>`,
  });
}

type Counts = { n: number; max: number };

function problemWords(say: Say, field: StartField, problem: StartProblem): string {
  switch (problem.kind) {
    case 'empty':
      return say(field === 'title' ? 'organise.nameEmpty' : 'organise.questionsEmpty');
    case 'too-long':
      return tooLong(say, field, problem);
    case 'too-many':
      return say(field === 'questions' ? 'organise.questionsTooMany' : 'organise.perspectivesTooMany', counts(problem));
  }
}

function tooLong(say: Say, field: StartField, problem: Counts): string {
  switch (field) {
    case 'title':
      return say('organise.nameTooLong', counts(problem));
    case 'purpose':
      return say('organise.purposeTooLong', counts(problem));
    case 'questions':
      return say('organise.questionTooLong', counts(problem));
    case 'perspectives':
      return say('organise.perspectiveTooLong', counts(problem));
  }
}

function counts({ n, max }: Counts): Counts {
  return { n, max };
}
