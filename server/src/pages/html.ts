/**
 * A tiny template for pages: everything put in is escaped, unless it came out of this template itself.
 * Attribute values must stand in double quotes.
 */
declare const brand: unique symbol;

/** Markup that is safe to send as it stands. */
export type Html = { readonly markup: string; readonly [brand]: true };

/** Nothing is written for null, undefined, false and true, so that `condition && html` works. */
export type Slot = Html | string | number | boolean | null | undefined | readonly Slot[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

class SafeMarkup {
  readonly markup: string;
  declare readonly [brand]: true;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return new SafeMarkup(strings.map((text, index) => text + fill(slots[index])).join(''));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (letter) => ESCAPES[letter] ?? letter);
}

function fill(slot: Slot): string {
  if (slot === null || slot === undefined || typeof slot === 'boolean') return '';
  if (typeof slot === 'string') return escapeHtml(slot);
  if (typeof slot === 'number') return String(slot);
  if (slot instanceof SafeMarkup) return slot.markup;
  return isList(slot) ? slot.map(fill).join('') : '';
}

function isList(slot: Slot): slot is readonly Slot[] {
  return Array.isArray(slot);
}
