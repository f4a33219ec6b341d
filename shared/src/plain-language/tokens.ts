/**
 * Cuts a text into words with UTF-16 offsets. Hyphens divide words, so that "wrap-around" and "wrap around" are alike;
 * a possessive 's stays outside the token; "e.g." and "N.R.P.F." are one token each.
 */
export type Token = {
  start: number;
  end: number;
  /** As written, without the dots of an abbreviation. */
  text: string;
  /** For comparing: lower case, straight apostrophes, British -ise. */
  key: string;
};

const WORD = /(?:\p{L}\.){2,}\p{L}?(?!\p{L})|\p{Lu}&\p{Lu}s?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
const POSSESSIVE = /['’][sS]$/;
const AMERICAN = /(\p{L}{3})iz(?=(?:e[ds]?|ers?|ing|ations?)$)/u;

function createToken(raw: string, start: number): Token {
  const bare = raw.includes('.') ? raw : raw.replace(POSSESSIVE, '');
  const text = bare.replaceAll('.', '');
  const key = text.toLowerCase().replaceAll('’', "'").replace(AMERICAN, '$1is');
  return { start, end: start + bare.length, text, key };
}

export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) tokens.push(createToken(match[0], match.index));
  return tokens;
}

/** Whether nothing but spaces or hyphens lies between two neighbours: only then can they be one phrase. */
export function isJoined(text: string, left: Token, right: Token): boolean {
  return /^(?:[ \t\u00a0]+|\s?\n\s?|[-\u2010\u2011])$/.test(text.slice(left.end, right.start));
}

export function isHyphenated(text: string, left: Token, right: Token): boolean {
  return /^[-\u2010\u2011]$/.test(text.slice(left.end, right.start));
}
