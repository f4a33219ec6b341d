/** Writes the outcome in one of its formats, with the name that the file gets. */
import type { Outcome } from '@evenboard/shared/report/outcome-schema';
import type { Say } from '@evenboard/shared/words/catalogue';
import { writeCsv } from './write-csv.ts';
import { writeHtml } from './write-html.ts';
import { writeJson } from './write-json.ts';
import { writeMarkdown } from './write-markdown.ts';

export type OutcomeFormat = 'html' | 'csv' | 'json' | 'md';
export type OutcomeFile = { contentType: string; fileName: string; body: string };

const CONTENT_TYPES: Readonly<Record<OutcomeFormat, string>> = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

const LONGEST_NAME = 60;

export function writeOutcome(format: OutcomeFormat, outcome: Outcome, say: Say): OutcomeFile {
  const name = `${nameFile(outcome.title)}-${outcome.exportedAt.slice(0, 10)}.${format}`;
  return { contentType: CONTENT_TYPES[format], fileName: name, body: writeBody(format, outcome, say) };
}

function writeBody(format: OutcomeFormat, outcome: Outcome, say: Say): string {
  switch (format) {
    case 'html':
      return writeHtml(outcome, say);
    case 'csv':
      return writeCsv(outcome, say);
    case 'json':
      return writeJson(outcome);
    case 'md':
      return writeMarkdown(outcome, say);
  }
}

/** Plain letters, digits and hyphens only: a title is people's words, and a file name is read by programs. */
function nameFile(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+/, '').slice(0, LONGEST_NAME).replace(/-+$/, '') || 'workshop';
}
