/** The mark of Evenboard (three equal notes on one level line), in a page and as an icon file. */
import { html } from './html.ts';
import type { Html } from './html.ts';

export function wordmark(): Html {
  return html`<a class="eb-wordmark" href="/"><svg class="eb-mark" viewBox="0 0 30 24" aria-hidden="true" focusable="false"><rect class="eb-mark__note" x="1" y="7" width="8" height="10" rx="2"/><rect class="eb-mark__note eb-mark__note--mid" x="11" y="7" width="8" height="10" rx="2"/><rect class="eb-mark__note" x="21" y="7" width="8" height="10" rx="2"/><rect class="eb-mark__line" y="19" width="30" height="3" rx="1.5"/></svg>Evenboard</a>`;
}

/** Served as /icon.svg; on its own ground, so that it shows on dark tabs too. */
export const ICON_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#fbf8f3"/><g fill="#0a5450"><rect x="4" y="9" width="7" height="10" rx="1.75"/><rect x="21" y="9" width="7" height="10" rx="1.75"/></g><rect x="12.5" y="9" width="7" height="10" rx="1.75" fill="#f0a830"/><rect x="3" y="21" width="26" height="3" rx="1.5" fill="#14283a"/></svg>`;
