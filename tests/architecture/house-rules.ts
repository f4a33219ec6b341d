// The rules of CRAFT.md that a machine can check and the linter does not, or would only check where it looks.
import { blankSource } from './blank-source.ts';
import { uncitedTitles } from './test-titles.ts';
import { isTestFile } from './source-file.ts';
import type { Problem, SourceFile } from './source-file.ts';

type Ban = { readonly pattern: RegExp; readonly what: string; readonly instead: string };

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const SAYS_NOTHING = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'index', 'misc']);
const CITES = /^tests\/(contracts|fuzz|faults)\//;

const BANNED: readonly Ban[] = [
  { pattern: /(?::|\bas|[<,|&])\s*any\b/, what: 'says any', instead: 'Say what it is; unknown and a schema do for what comes from outside.' },
  { pattern: /\b(?:interface\s+[A-Z]\w*[^=;]*\{|(?:const\s+)?enum\s+[A-Z])/, what: 'declares an interface or an enum', instead: 'Use type.' },
];

// Chrome 87 and Safari 14 run what the client builds: its syntax is lowered for them, what they lack is not filled in.
const TOO_NEW: readonly Ban[] = [
  { pattern: /\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced)\(|\bObject\.(?:hasOwn|groupBy)\b|\bstructuredClone\b|\bAbortSignal\.(?:timeout|any)\b|\bPromise\.(?:any|withResolvers)\b|\brandomUUID\b/,
    what: 'uses what old phones lack', instead: 'Chrome 87 and Safari 14 must run it: write it with what they have.' },
];

const NO_DEFAULT: Ban = { pattern: /\bexport\s+default\b|\bas\s+default\b/, what: 'has a default export', instead: 'Export it by its name.' };

const SLEEP = /new Promise(?:<[^>]*>)?\(\s*\(?\s*(\w+)[^)=]*\)?\s*=>\s*\{?\s*(?:void\s+)?setTimeout\(\s*\1\b|\bwaitForTimeout\b/;
const BANNED_IN_TESTS: readonly Ban[] = [
  { pattern: SLEEP, what: 'sleeps', instead: 'Wait for what should happen: expect.poll, a locator, or a message.' },
  { pattern: /\.(?:skip|skipIf|runIf|todo|fixme)\s*\(/, what: 'skips a test', instead: 'Mend the test or take it out.' },
  { pattern: /\.only\s*\(/, what: 'runs one test only', instead: 'Name it on the command line: -t "title".' },
];

export function houseProblems(files: readonly SourceFile[]): Problem[] {
  return files.flatMap((file) => [...nameProblems(file.path), ...codeProblems(file), ...titleProblems(file)]);
}

function nameProblems(path: string): Problem[] {
  const names = path.split('/').slice(1);
  return names.flatMap((name) => {
    const stem = name.split('.')[0] ?? '';
    if (!KEBAB.test(name)) return [{ path, message: `"${name}" is not in kebab-case. Name the file for its main export: read-imports.ts.` }];
    if (SAYS_NOTHING.has(stem)) return [{ path, message: `"${name}" says nothing. Name the file for the one thing that it holds.` }];
    return [];
  });
}

function codeProblems({ path, text }: SourceFile): Problem[] {
  if (path.endsWith('.css')) return [];
  const code = blankSource(text, { strings: true });
  return bansFor(path)
    .filter(({ pattern }) => pattern.test(code))
    .map(({ pattern, what, instead }) => ({ path, message: `line ${lineOf(code, pattern)} ${what}. ${instead}` }));
}

function bansFor(path: string): Ban[] {
  return [
    ...(path.endsWith('.mjs') ? [] : BANNED),
    ...(path.endsWith('.config.ts') ? [] : [NO_DEFAULT]),
    ...(/^(client|shared)\/src\//.test(path) && !/\.test(-support)?\./.test(path) ? TOO_NEW : []),
    ...(isTestFile(path) || path.startsWith('tests/') ? BANNED_IN_TESTS.filter((ban) => !mayPause(path, ban)) : []),
  ];
}

// What waits for a condition has to look again after a while: that belongs in tests/support, in one place.
function mayPause(path: string, ban: Ban): boolean {
  return ban.pattern === SLEEP && /^tests\/(support|bench)\//.test(path) && !isTestFile(path);
}

function lineOf(code: string, pattern: RegExp): number {
  return code.slice(0, code.search(pattern)).split('\n').length;
}

function titleProblems({ path, text }: SourceFile): Problem[] {
  if (!CITES.test(path) || !path.endsWith('.ts')) return [];
  return uncitedTitles(text).map((title) => ({
    path, message: `the test "${title}" cites no invariant of DESIGN.md. Begin its title with one: "[J1] ${title}".`,
  }));
}
