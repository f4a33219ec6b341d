import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './read-reports.mjs';

const unit = (status, fullName) => ({ status, fullName });
const file = (assertionResults, status = 'passed') => ({ name: '/home/a/shared/src/voting/tally.test.ts', status, assertionResults });

describe("vitest's report", () => {
  it('is counted test by test, skips and failures by name', () => {
    const tests = [unit('passed', 'a'), unit('failed', 'b'), unit('pending', 'c'), unit('todo', 'd')];
    expect(readVitestReport({ testResults: [file(tests, 'failed')] }, 1)).toEqual({
      passed: 1,
      failed: ['shared/src/voting/tally.test.ts › b'],
      skipped: ['shared/src/voting/tally.test.ts › c', 'shared/src/voting/tally.test.ts › d'],
    });
  });

  it('counts a file that did not load as a failure', () => {
    expect(readVitestReport({ testResults: [file([], 'failed')] }, 1).failed).toEqual(['shared/src/voting/tally.test.ts (the file did not load)']);
  });

  it.each([
    ['no report', undefined, 1],
    ['an error between tests', { testResults: [file([unit('passed', 'a')])] }, 1],
    ['no tests', { testResults: [] }, 0],
  ])('counts %s as one failure', (_, report, exitCode) => {
    expect(readVitestReport(report, exitCode).failed).toHaveLength(1);
  });
});

const story = (title, status) => ({ title, tests: [{ status }] });

describe("Playwright's report", () => {
  it('is counted test by test through all its suites; flaky is failed', () => {
    const suites = [{ title: 'day.spec.ts', specs: [story('a', 'expected')],
      suites: [{ title: 'vote', specs: [story('b', 'unexpected'), story('c', 'flaky'), story('d', 'skipped')] }] }];
    expect(readPlaywrightReport({ suites, errors: [] }, 1)).toEqual({
      passed: 1, failed: ['day.spec.ts › vote › b', 'day.spec.ts › vote › c'], skipped: ['day.spec.ts › vote › d'],
    });
  });

  it('counts an error outside the tests', () => {
    expect(readPlaywrightReport({ suites: [], errors: [{ message: '\u001B[31mNo tests found\u001B[39m\nmore' }] }, 1).failed).toEqual(['No tests found']);
  });

  it('counts a crash without a report as one failure', () => {
    expect(readPlaywrightReport(undefined, 1).failed).toHaveLength(1);
  });
});
