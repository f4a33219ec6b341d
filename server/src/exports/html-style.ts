/** How the page to read and print looks: dark on light, large enough to read, and rows that stay whole on paper. */
import { html } from '../pages/html.ts';

export const STYLE = html`<style>
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; background: #fff; color: #1a1a1a; font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, caption { line-height: 1.25; text-align: start; font-weight: 700; break-after: avoid; }
h1 { margin: 0 0 .5rem; font-size: 2rem; }
h2 { margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 3px solid #1a1a1a; font-size: 1.5rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.25rem; }
h4 { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; }
h5 { margin: 1rem 0 .25rem; font-size: 1rem; }
p, ul { margin: .5rem 0; }
ul { padding-inline-start: 1.25rem; }
li { margin: .25rem 0; break-inside: avoid; }
.about { color: #444; }
.first { font-size: 1.25rem; line-height: 1.4; font-weight: 700; }
.note { color: #444; }
table { width: 100%; margin: 1.5rem 0; border-collapse: collapse; }
caption { padding-bottom: .5rem; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #888; text-align: start; vertical-align: top; }
thead th { border-bottom: 3px solid #1a1a1a; }
tbody th { font-weight: 400; }
tr { break-inside: avoid; }
@media (max-width: 36rem) {
  .ranking thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .ranking tr, .ranking th, .ranking td { display: block; padding: 0; border: 0; }
  .ranking tr { padding: .75rem 0; border-bottom: 1px solid #888; }
  .ranking tbody th { font-weight: 700; }
  .ranking td::before { content: attr(data-of) ": "; font-weight: 700; }
}
@media print {
  @page { margin: 18mm; }
  body { max-width: none; padding: 0; font-size: 11pt; }
}
</style>`;
