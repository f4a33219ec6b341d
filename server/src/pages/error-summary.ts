/**
 * What must be put right where a form has several boxes, told before it, each with the way to its field. The field itself says it again and, being
 * the first at fault, takes the focus as the page opens: a page without script has no other way to bring somebody there.
 */
import type { Say } from '@evenboard/shared/words/catalogue';
import { html } from './html.ts';
import type { Html } from './html.ts';

export type FieldError = { field: string; words: string };

export function errorSummary(say: Say, errors: readonly FieldError[]): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="eb-notice eb-notice--warning eb-form-notice eb-errors" role="group" aria-labelledby="errors">
<p class="eb-notice__title" id="errors">${say('organise.problems', { n: errors.length })}</p>
<ul role="list">${errors.map(({ field, words }) => html`<li><a href="#${field}">${words}</a></li>`)}</ul>
</div>`;
}
