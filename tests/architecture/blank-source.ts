// Replaces comments, and on request what stands inside quotes, by spaces of the same length, so that a search sees code only
// and every position stays true. A scanner, not a parser: it need only be right for code that a formatter would accept.

type Blanking = { readonly strings: boolean };

const REGEX_MAY_FOLLOW = /(^|[(,=:[!&|?{};+\-*%<>~]|\b(?:return|typeof|case|in|of|await|yield))\s*$/;

export function blankSource(text: string, { strings }: Blanking): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const piece = pieceAt(text, at, out);
    const isBlank = piece.kind === 'comment' || (piece.kind === 'string' && strings);
    out += isBlank ? blank(piece.text, piece.kind === 'string') : piece.text;
    at += piece.text.length;
  }
  return out;
}

type Piece = { readonly kind: 'comment' | 'string' | 'code'; readonly text: string };

function pieceAt(text: string, at: number, before: string): Piece {
  const rest = text.slice(at, at + 2);
  if (rest === '//') return { kind: 'comment', text: upTo(text, at, text.indexOf('\n', at)) };
  if (rest === '/*') return { kind: 'comment', text: upTo(text, at, after(text.indexOf('*/', at + 2), 2)) };
  const first = rest.charAt(0);
  if (first === "'" || first === '"' || first === '`') return { kind: 'string', text: quoted(text, at, first) };
  if (first === '/' && REGEX_MAY_FOLLOW.test(before.slice(-40))) return { kind: 'string', text: quoted(text, at, '/') };
  return { kind: 'code', text: first };
}

function upTo(text: string, from: number, end: number): string {
  return end === -1 ? text.slice(from) : text.slice(from, end);
}

function after(index: number, length: number): number {
  return index === -1 ? -1 : index + length;
}

// Only a template runs over the end of a line; anything else that does was not a quote but, say, an apostrophe in JSX.
function quoted(text: string, from: number, quote: string): string {
  let inClass = false;
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n' && quote !== '`') return text.charAt(from);
    if (char === '\\') at += 1;
    else if (quote === '/' && char === '[') inClass = true;
    else if (quote === '/' && char === ']') inClass = false;
    else if (char === quote && !inClass) return text.slice(from, at + 1);
  }
  return text.charAt(from);
}

function blank(text: string, keepEnds: boolean): string {
  const spaces = text.replace(/[^\n]/g, ' ');
  return keepEnds && text.length > 1 ? text.charAt(0) + spaces.slice(1, -1) + text.charAt(text.length - 1) : spaces;
}
