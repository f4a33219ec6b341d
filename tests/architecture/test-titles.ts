// Finds tests whose title, or a describe around them, cites no invariant of DESIGN.md.
import { blankSource } from './blank-source.ts';

const INVARIANTS = ['J1', 'J2', 'J3', 'J4', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'C1', 'C2', 'C3', 'I1', 'I2', 'I3', 'V1', 'V2', 'V3', 'V4', 'O1', 'O2'];
const CALL = /(?<![\w.$])(it|test|describe)((?:\.\w+)*)\s*(?=[(`])/g;

type Call = { readonly isTest: boolean; readonly title: string; readonly from: number; readonly to: number };

export function uncitedTitles(text: string): string[] {
  const calls = readCalls(text);
  return calls
    .filter((call) => call.isTest && !cites(call.title))
    .filter((call) => !calls.some((other) => !other.isTest && other.from < call.from && call.to <= other.to && cites(other.title)))
    .map((call) => call.title);
}

/** `[S2]` and `[S2, S3]` cite; so does an id that is filled in when the test runs. */
function cites(title: string): boolean {
  const [, inside] = /\[([^\]]+)\]/.exec(title) ?? [];
  if (inside === undefined) return false;
  return /^(\$\{|\$\w|%s)/.test(inside) || inside.split(/[\s,]+/).every((id) => INVARIANTS.includes(id));
}

function readCalls(text: string): Call[] {
  const code = blankSource(text, { strings: true });
  return [...code.matchAll(CALL)].flatMap((match) => {
    const open = titleArguments(code, match.index + match[0].length, match[2] ?? '');
    if (open === undefined || code.charAt(open) !== '(') return [];
    return [{ isTest: match[1] !== 'describe', title: titleAt(text, open + 1), from: match.index, to: closing(code, open) }];
  });
}

// `it.each(table)('title', …)`: the title is in the second pair of brackets.
function titleArguments(code: string, open: number, chain: string): number | undefined {
  if (!/\.(each|for)$/.test(chain)) return open;
  const end = code.charAt(open) === '`' ? code.indexOf('`', open + 1) + 1 : closing(code, open);
  const next = code.slice(end).search(/\S/);
  return next === -1 ? undefined : end + next;
}

function closing(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    const char = code.charAt(at);
    if ('([{'.includes(char)) depth += 1;
    if (')]}'.includes(char)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return code.length;
}

function titleAt(text: string, from: number): string {
  const [, , title] = /^\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/.exec(text.slice(from)) ?? [];
  return title ?? text.slice(from, from + 60).trim();
}
