/**
 * Form fields as markup, in the same classes as the app's. An error stands at its field, between label and
 * box, and what was typed is kept.
 */
import { html } from './html.ts';
import type { Html } from './html.ts';

export type Field = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value?: string | undefined;
  isRequired?: boolean;
  /** The first field at fault: the page opens on it. */
  takesFocus?: boolean;
};

export type LineField = Field & {
  isLarge?: boolean;
  /** What the browser may fill in; "off" unless told. */
  autocomplete?: string;
  /** Words that are not prose: no capitals, no correction. */
  isCode?: boolean;
};

export function lineField(field: LineField): Html {
  return frame(
    field,
    html`<input class="eb-input${field.isLarge && ' eb-input--large'}" id="${field.name}" name="${field.name}" type="text" dir="auto" value="${field.value}" autocomplete="${field.autocomplete ?? 'off'}"${field.isCode && CODE}${field.isRequired && REQUIRED}${state(field)}>`,
  );
}

export function areaField(field: Field & { rows: number }): Html {
  return frame(
    field,
    // The line break after the tag is one that browsers drop: without it they drop one that somebody typed.
    html`<textarea class="eb-input" id="${field.name}" name="${field.name}" rows="${field.rows}" dir="auto"${field.isRequired && REQUIRED}${state(field)}>
${field.value}</textarea>`,
  );
}

const CODE = html` autocapitalize="none" autocorrect="off" spellcheck="false" enterkeyhint="go"`;
const REQUIRED = html` aria-required="true"`;

function state({ name, hint, error, takesFocus }: Field): Html {
  const ids = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return html`${ids && html` aria-describedby="${ids}"`}${error && html` aria-invalid="true"`}${takesFocus && html` autofocus`}`;
}

function frame({ name, label, hint, error }: Field, box: Html): Html {
  return html`<div class="eb-field${error && ' eb-field--error'}">
<label class="eb-field__label" for="${name}">${label}</label>
${hint && html`<p class="eb-field__hint" id="${name}-hint">${hint}</p>`}
${error && html`<p class="eb-field__error" id="${name}-error">${error}</p>`}
${box}
</div>`;
}
