/**
 * Definitions by name: "Local Housing Allowance, or LHA," and "the private rented sector, known as the PRS".
 */
import type { Definition } from '../finding.ts';
import type { Token } from '../tokens.ts';
import { acronymLetters, spellByInitials } from './align.ts';
import { isAcronymShaped, singularOf } from './short-form.ts';

const LINK = /^\s*[,–—-]?\s*(?:also\s+)?(?:or|known as|called|shortened to|we call it|aka)\s+(?:the\s+)?["“‘']?$/i;

function longBefore(text: string, tokens: readonly Token[], at: number): Definition | null {
  const token = tokens[at];
  if (token === undefined) return null;
  for (let last = at - 1; last >= Math.max(0, at - 5); last -= 1) {
    const end = tokens[last]?.end ?? 0;
    if (!LINK.test(text.slice(end, token.start))) continue;
    const run = spellByInitials(text, tokens, last, acronymLetters(token.text), Math.max(0, last - 9));
    const start = tokens[run?.first ?? -1]?.start;
    if (start !== undefined) return { term: singularOf(token.text), meaning: text.slice(start, end), start, end: token.end };
  }
  return null;
}

export function findIntroduced(text: string, tokens: readonly Token[]): Definition[] {
  const found: Definition[] = [];
  tokens.forEach((token, at) => {
    const definition = isAcronymShaped(token.text) ? longBefore(text, tokens, at) : null;
    if (definition) found.push(definition);
  });
  return found;
}
