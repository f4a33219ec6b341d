// Turns the JSON reports of vitest and Playwright into one shape: { passed, failed: names, skipped: names }.
// Whatever is wrong without being a test (a file that does not load, a crash) is a failure with a name of its own.

const none = () => ({ passed: 0, failed: [], skipped: [] });

/** @param report vitest's JSON, or undefined when it wrote none. `exitCode` catches what the report does not say. */
export function readVitestReport(report, exitCode) {
  if (report === undefined) return { ...none(), failed: ['vitest ended without a report'] };
  const counts = none();
  for (const file of report.testResults) {
    for (const test of file.assertionResults) count(counts, vitestOutcome(test.status), `${shortName(file.name)} › ${test.fullName}`);
    const saysWhy = file.assertionResults.some((test) => test.status === 'failed');
    if (file.status === 'failed' && !saysWhy) counts.failed.push(`${shortName(file.name)} (the file did not load)`);
  }
  return withExitCode(counts, exitCode, 'vitest');
}

function vitestOutcome(status) {
  if (status === 'passed' || status === 'failed') return status;
  return 'skipped';
}

export function readPlaywrightReport(report, exitCode) {
  if (report === undefined) return { ...none(), failed: ['playwright ended without a report'] };
  const counts = none();
  for (const suite of report.suites ?? []) countSuite(counts, suite, []);
  for (const error of report.errors ?? []) counts.failed.push(firstLine(error.message ?? 'playwright reported an error'));
  return withExitCode(counts, exitCode, 'playwright');
}

function countSuite(counts, suite, above) {
  const names = [...above, suite.title].filter(Boolean);
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) count(counts, playwrightOutcome(test.status), [...names, spec.title].join(' › '));
  }
  for (const inner of suite.suites ?? []) countSuite(counts, inner, names);
}

// "Flaky" passed only when it was tried again: here that is a failure.
function playwrightOutcome(status) {
  if (status === 'expected') return 'passed';
  return status === 'skipped' ? 'skipped' : 'failed';
}

function count(counts, outcome, name) {
  if (outcome === 'passed') counts.passed += 1;
  else counts[outcome].push(name);
}

function withExitCode(counts, exitCode, tool) {
  if (exitCode !== 0 && counts.failed.length === 0) counts.failed.push(`${tool} ended with code ${exitCode}`);
  if (counts.passed + counts.failed.length + counts.skipped.length === 0) counts.failed.push(`${tool} found no tests`);
  return counts;
}

const shortName = (path) => path.replace(/\\/g, '/').replace(/^.*\/(?=(shared|server|client|tests)\/)/, '');
// eslint-disable-next-line no-control-regex -- Playwright colours its messages even in JSON
const firstLine = (text) => text.replace(/\u001B\[[\d;]*m/g, '').trim().split('\n')[0];
