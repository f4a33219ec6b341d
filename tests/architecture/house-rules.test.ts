// The house rules, and proof that each one bites.
import { describe, expect, it } from 'vitest';
import { houseProblems } from './house-rules.ts';
import { readSourceFiles, sentences } from './source-file.ts';

function problemsIn(path: string, text: string): string[] {
  return sentences(houseProblems([{ path, text }]));
}

describe('the project', () => {
  it('keeps the house rules', () => {
    expect(sentences(houseProblems(readSourceFiles()))).toEqual([]);
  });
});

describe('a broken rule is caught', () => {
  it.each([
    ['client/src/ui/BigButton.tsx', '', 'kebab-case'],
    ['server/src/http/read_cookie.ts', '', 'kebab-case'],
    ['shared/src/domain/utils.ts', '', 'says nothing'],
    ['server/src/helpers/read-cookie.ts', '', 'says nothing'],
    ['shared/src/domain/index.ts', '', 'says nothing'],
    ['client/src/board/types.test.ts', '', 'says nothing'],
    ['shared/src/domain/idea.ts', 'export default function idea() {}', 'default export'],
    ['shared/src/domain/idea.ts', 'const a = 1;\nfunction f(value: any) {}', 'line 2 says any'],
    ['shared/src/domain/idea.ts', 'const a = b as any;', 'says any'],
    ['shared/src/domain/idea.ts', 'const a = new Map<string, any>();', 'says any'],
    ['shared/src/domain/idea.ts', 'export interface Idea { text: string }', 'interface'],
    ['shared/src/domain/idea.ts', 'enum Phase { open }', 'interface or an enum'],
    ['client/src/board/last.ts', 'const last = ideas.at(-1);', 'old phones'],
    ['shared/src/import/row.ts', 'cells.findLastIndex(isFilled);', 'old phones'],
    ['tests/e2e/join.spec.ts', 'await page.waitForTimeout(500);', 'sleeps'],
    ['tests/faults/kill.test.ts', "it('[J1] a', () => new Promise((resolve) => setTimeout(resolve, 5)));", 'sleeps'],
    ['tests/faults/kill.test.ts', "it('[J1] a', () => new Promise<void>((done) => { setTimeout(done, 5); }));", 'sleeps'],
    ['shared/src/domain/idea.test.ts', "it.skip('a', () => {});", 'skips a test'],
    ['tests/e2e/join.spec.ts', "test.fixme('a', () => {});", 'skips a test'],
    ['shared/src/domain/idea.test.ts', "it.only('a', () => {});", 'one test only'],
    ['tests/faults/kill.test.ts', "it('survives', () => {});", 'cites no invariant'],
    ['tests/fuzz/bytes.test.ts', "it('[X9] survives', () => {});", 'cites no invariant'],
    ['tests/contracts/store-contract.ts', "it.each([[1], [2]])('keeps %s', () => {});", 'cites no invariant'],
  ])('%s: %s', (path, text, expected) => {
    const problems = problemsIn(path, text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(path);
    expect(problems[0]).toContain(expected);
  });
});

describe('what is allowed passes', () => {
  it.each([
    ['vitest.config.ts', 'export default defineConfig({});'],
    ['shared/src/domain/idea.ts', '// any interface as any: a comment\nconst a = "b as any"; // isn\'t'],
    ['shared/src/domain/idea.ts', 'const company: Company = many;'],
    ['server/src/room/last.ts', 'const last = rows.at(-1); const a = Promise.any([]);'],
    ['tests/support/until.ts', 'await new Promise((resolve) => setTimeout(resolve, 20));'],
    ['tests/faults/kill.test.ts', "setTimeout(() => reject(new Error('too slow')), 5_000);"],
    ['tests/faults/kill.test.ts', "it('[J1] survives', () => {});"],
    ['tests/faults/kill.test.ts', "it('[S2, S3] survives', () => {});"],
    ['tests/faults/kill.test.ts', "describe('[J2] once', () => { it('when sent twice', () => {}); });"],
    ['tests/contracts/store-contract.ts', "it.each([[1, ')'], [2, '(']])('[J3] keeps %s', () => {});"],
    ['tests/fuzz/bytes.test.ts', 'for (const seed of seeds) it(`[S1] seed ${seed}`, () => {});'],
  ])('%s: %s', (path, text) => {
    expect(problemsIn(path, text)).toEqual([]);
  });
});
