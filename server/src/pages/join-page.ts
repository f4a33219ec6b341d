/**
 * Where a link or the three words lead: what this is, who sees what you write, at most two questions, Join.
 * Nothing is spent by looking: only the POST joins, so that a mail scanner that opens the link does no harm.
 */
import { sayDate } from '@evenboard/shared/words/say-date';
import type { Say } from '@evenboard/shared/words/catalogue';
import { lineField } from './field.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { messageMain } from './message-page.ts';
import { pageFrame } from './page-frame.ts';

export type JoinPerspective = { id: string; label: string };

export type JoinInvitation = {
  /** As they stand in the address: "river-lemon-seven". */
  words: string;
  title: string;
  purpose?: string | undefined;
  calledBy?: string | undefined;
  perspectives: readonly JoinPerspective[];
  /** When all of it is deleted, milliseconds since 1970. */
  keepUntil: number;
};

export type JoinForm = {
  name?: string | undefined;
  /** Id of the perspective chosen; none means "I would rather not say". */
  perspective?: string | undefined;
  problem?: { kind: 'name-too-long'; max: number } | undefined;
};

export type JoinPage =
  | { kind: 'open'; invitation: JoinInvitation; form?: JoinForm | undefined }
  /** This browser is in the workshop already. */
  | { kind: 'joined'; invitation: JoinInvitation; name?: string | undefined; boardHref: string; form?: JoinForm | undefined }
  | { kind: 'full'; invitation: JoinInvitation; max: number }
  | { kind: 'closed'; invitation: JoinInvitation; resultsHref: string }
  /** The words as they were typed. */
  | { kind: 'unknown'; words: string };

export function joinPage(say: Say, page: JoinPage): string {
  if (page.kind === 'unknown') return unknownPage(say, page.words);
  const form = 'form' in page ? page.form : undefined;
  return pageFrame(say, {
    title: say('join.pageTitle', { title: page.invitation.title }),
    hasProblem: form?.problem !== undefined,
    main: html`${invitationPart(say, page.invitation)}${statePart(say, page)}`,
  });
}

type KnownPage = Exclude<JoinPage, { kind: 'unknown' }>;

function statePart(say: Say, page: KnownPage): Html {
  switch (page.kind) {
    case 'open':
      return html`${whoSees(say)}${joinForm(say, page.invitation, page.form)}`;
    case 'joined':
      return joinedPart(say, page);
    case 'full':
      return notice(say('join.full'), say('join.fullWhat', { max: page.max }), say('join.fullDo'));
    case 'closed':
      return html`${notice(say('join.closed'), say('join.closedWhat'))}
<p class="eb-after"><a class="eb-button eb-button--primary eb-button--large eb-wide-on-phone" href="${page.resultsHref}">${say('join.closedLink')}</a></p>`;
  }
}

function invitationPart(say: Say, { title, purpose, calledBy }: JoinInvitation): Html {
  return html`<p class="eb-over-title">${say('join.youAreInvited')}</p>
<h1 dir="auto">${title}</h1>
${purpose && html`<p class="eb-lead eb-under-title" dir="auto">${purpose}</p>`}
${calledBy && html`<p class="eb-soft eb-called-by">${say('join.calledBy', { name: calledBy })}</p>`}`;
}

function whoSees(say: Say): Html {
  return html`<div class="eb-notice eb-form-notice"><p>${say('join.whoSees')}</p></div>`;
}

function notice(title: string, ...sentences: readonly string[]): Html {
  return html`<div class="eb-notice eb-form-notice"><p class="eb-notice__title">${title}</p>${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}

/** `another`: this browser is in already, and a second person means to join from it. */
function joinForm(say: Say, { words, perspectives, keepUntil }: JoinInvitation, form: JoinForm = {}, who: 'first' | 'another' = 'first'): Html {
  const error = form.problem && say('join.nameTooLong', { max: form.problem.max });
  return html`<form class="eb-form eb-stack eb-stack--4" action="/join/${encodeURIComponent(words)}" method="post">
${who === 'another' && html`<input type="hidden" name="another" value="1">`}
${lineField({
  name: 'name',
  label: say('join.name'),
  hint: say('join.nameHint'),
  error,
  takesFocus: error !== undefined,
  value: form.name,
  autocomplete: 'nickname',
})}
${perspectives.length > 0 && perspectivePart(say, perspectives, form.perspective)}
<button class="eb-button eb-button--primary eb-button--large eb-wide-on-phone" type="submit">${say('join.button')}</button>
<div>
<button class="eb-button eb-button--quiet eb-wide-on-phone" type="submit" name="borrowed" value="1" aria-describedby="borrowed-hint">${say('join.borrowed')}</button>
<p class="eb-soft" id="borrowed-hint">${say('join.borrowedHint')}</p>
</div>
<p class="eb-soft">${say('join.kept', { date: sayDate(keepUntil) })}</p>
</form>`;
}

function perspectivePart(say: Say, perspectives: readonly JoinPerspective[], chosen: string | undefined): Html {
  const isKnown = perspectives.some(({ id }) => id === chosen);
  return html`<fieldset class="eb-field" aria-describedby="perspective-hint">
<legend class="eb-choices__legend">${say('join.perspective')}</legend>
<p class="eb-field__hint" id="perspective-hint">${say('join.perspectiveHint')}</p>
<div class="eb-choices__list">
${perspectives.map(({ id, label }) => radio(id, label, id === chosen))}
${radio('', say('join.perspectiveNone'), !isKnown)}
</div>
</fieldset>`;
}

function radio(value: string, label: string, isChosen: boolean): Html {
  return html`<label class="eb-choice"><input class="eb-choice__input" type="radio" name="perspective" value="${value}"${isChosen && html` checked`}><span dir="auto">${label}</span></label>
`;
}

function joinedPart(say: Say, page: Extract<JoinPage, { kind: 'joined' }>): Html {
  const carryOn = page.name ? say('join.carryOnAs', { name: page.name }) : say('join.carryOn');
  return html`<div class="eb-stack eb-form-notice">
<p>${say('join.already')}</p>
<p><a class="eb-button eb-button--primary eb-button--large eb-wide-on-phone" href="${page.boardHref}">${carryOn}</a></p>
</div>
<details class="eb-more"${page.form && html` open`}><summary>${say('join.another')}</summary>
${whoSees(say)}${joinForm(say, page.invitation, page.form, 'another')}
</details>`;
}

function unknownPage(say: Say, words: string): string {
  return pageFrame(say, {
    title: say('join.unknown'),
    main: messageMain({
      title: say('join.unknown'),
      sentences: [say('join.unknownWhat', { words }), say('join.unknownDo')],
      href: `/?words=${encodeURIComponent(words)}`,
      link: say('join.tryWords'),
    }),
  });
}
