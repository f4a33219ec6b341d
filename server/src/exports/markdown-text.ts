/**
 * People's words inside Markdown: whatever they hold, they stay words. One line, and a backslash before every sign that
 * Markdown, its common extensions or HTML would act on; ordinary full stops, commas and hyphens stay readable.
 */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** A colon does something only inside `http://` and `:smile:`, and a stop inside `www.`. */
const ACTS_ANYWHERE = /[\\`*_[\]<>#|~&@$!{}^]|:(?=\S)|(?<=www)\./giu;
const ACTS_AT_START = /^(?:[-+=]|\d+(?=[.)]))/u;

export function writeText(words: string): string {
  const line = words.replace(CONTROLS, ' ').replace(/\s+/gu, ' ').trim();
  return line.replace(ACTS_ANYWHERE, '\\$&').replace(ACTS_AT_START, escapeStart);
}

/** "1." begins a list by its stop, which takes the backslash; a sign takes its own. */
function escapeStart(start: string): string {
  return /^\d/.test(start) ? `${start}\\` : `\\${start}`;
}

export function writeTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}
