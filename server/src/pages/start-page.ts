/**
 * The form that starts a workshop. It works without JavaScript; when something is missing, the page comes
 * back with everything that was typed and an error at each field that needs one.
 */
import type { Say } from '@evenboard/shared/words/catalogue';
import { errorSummary } from './error-summary.ts';
import { areaField, lineField } from './field.ts';
import { html } from './html.ts';
import { pageFrame } from './page-frame.ts';

const FIELDS = ['title', 'purpose', 'questions', 'perspectives'] as const;
export type StartField = (typeof FIELDS)[number];

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
  const errors = FIELDS.flatMap((field) => {
    const problem = problems[field];
    return problem === undefined ? [] : [{ field, words: problemWords(say, field, problem) }];
  });
  /** What a field says of what is wrong with it; the page opens on the first of these. */
  function fault(field: StartField) {
    return { error: errors.find((each) => each.field === field)?.words, takesFocus: errors[0]?.field === field };
  }
  return pageFrame(say, {
    title: say('organise.pageTitle'),
    hasProblem: errors.length > 0,
    main: html`<h1>${say('organise.title')}</h1>
<p class="eb-lead eb-soft eb-under-title">${say('organise.lead')}</p>
${errorSummary(say, errors)}
<form class="eb-form eb-stack eb-stack--4" action="/start" method="post">
${lineField({ name: 'title', label: say('organise.name'), hint: say('organise.nameHint'), ...fault('title'), value: values.title, isRequired: true })}
${lineField({ name: 'purpose', label: say('organise.purpose'), hint: say('organise.purposeHint'), ...fault('purpose'), value: values.purpose })}
${areaField({ name: 'questions', label: say('organise.questions'), hint: `${say('organise.questionsHint')} ${say('organise.questionsExample')}`, ...fault('questions'), value: values.questions, rows: 4, isRequired: true })}
${areaField({ name: 'perspectives', label: say('organise.perspectives'), hint: say('organise.perspectivesHint'), ...fault('perspectives'), value: values.perspectives ?? say('organise.perspectivesStart'), rows: 6 })}
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
