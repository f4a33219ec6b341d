/**
 * Joins pages.css and what it imports into the one style file of the server pages (/pages.css), without
 * comments and spare space. Done once, at start.
 */
import { readFileSync } from 'node:fs';

const IMPORT_LINE = /^@import '([^']+)';$/gm;

export function readPagesCss(file: URL = new URL('./pages.css', import.meta.url)): string {
  const css = readFileSync(file, 'utf8');
  return squeeze(css.replace(IMPORT_LINE, (_, path: string) => readFileSync(new URL(path, file), 'utf8')));
}

function squeeze(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
