// `npm test`: the same set-up as `npm start`, then every stage, each one even when another has failed.
// The last line is always `N passed, N failed, N skipped`; types, lint, the build and the size gate count as one each.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient, hasClient } from '../server/launch/client-build.mjs';
import { prepare } from '../server/launch/prepare.mjs';
import { PROJECT } from '../server/launch/project.mjs';
import { NODE, runtimeEnvironment } from '../server/launch/runtime.mjs';
import { sayProblem } from '../server/launch/set-up-problem.mjs';
import { takingTurns } from '../server/launch/turn.mjs';
import { getChromium } from './support/chromium.mjs';
import { readPlaywrightReport, readVitestReport } from './support/read-reports.mjs';
import { runStage } from './support/run-stage.mjs';

const MINUTE_MS = 60_000;
const REPORTS = join(PROJECT, 'test-results', 'reports');
// What a person set for their own server must not steer the servers under test.
const NOT_FOR_TESTS = ['PORT', 'HOST', 'EVENBOARD_DATA', 'EVENBOARD_URL', 'DATABASE_URL', 'REDIS_URL', 'NODE_ENV'];

const STAGES = [
  ['Types', () => checkWith(5, ['node_modules/typescript/bin/tsc', '-b'])],
  ['Lint', () => checkWith(5, ['node_modules/oxlint/bin/oxlint', '--deny-warnings'])],
  ['Tests without a browser', runVitest],
  ['Building the screens', buildScreens],
  ['First-load sizes', () => checkWith(5, ['tests/bench/sizes.ts'])],
  ['Tests in a browser', runPlaywright],
];

function testEnvironment(extra = {}) {
  const env = { ...runtimeEnvironment(), ...extra };
  for (const name of NOT_FOR_TESTS) delete env[name];
  return env;
}

async function checkWith(minutes, args) {
  const { exitCode } = await runStage(NODE, args, { cwd: PROJECT, env: testEnvironment(), limitMs: minutes * MINUTE_MS });
  return exitCode === 0;
}

async function runVitest() {
  const report = newReport('vitest.json');
  const { exitCode } = await runStage(NODE, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json',
    `--outputFile.json=${report}`], { cwd: PROJECT, env: testEnvironment(), limitMs: 20 * MINUTE_MS });
  return readVitestReport(readReport(report), exitCode);
}

async function buildScreens() {
  if (!hasClient()) await takingTurns(buildClient);
  return true;
}

async function runPlaywright() {
  const browser = await getChromium(NODE, testEnvironment());
  if (!browser.path) {
    console.error(browser.reason);
    return false;
  }
  const report = newReport('playwright.json');
  const env = testEnvironment({ EVENBOARD_CHROMIUM: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  const { exitCode } = await runStage(NODE, ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts',
    '--reporter=dot,json'], { cwd: join(PROJECT, 'tests'), env, limitMs: 40 * MINUTE_MS });
  return readPlaywrightReport(readReport(report), exitCode);
}

function newReport(name) {
  const file = join(REPORTS, name);
  rmSync(file, { force: true });
  mkdirSync(REPORTS, { recursive: true });
  return file;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Resolves to { name, seconds, passed, failed: names, skipped: names }: whatever a stage throws is its failure. */
async function resultOf([name, work]) {
  console.log(`\n— ${name}`);
  const began = Date.now();
  const outcome = await work().catch((error) => { sayProblem(error); return false; });
  const counts = typeof outcome === 'boolean'
    ? { passed: outcome ? 1 : 0, failed: outcome ? [] : [name], skipped: [] }
    : outcome;
  return { name, seconds: (Date.now() - began) / 1000, ...counts };
}

function summaryLine({ name, seconds, passed, failed, skipped }) {
  const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${name.padEnd(26)}${passed} passed, ${failed.length} failed${skips} (${seconds.toFixed(1)} s)`;
}

function sayResults(results) {
  console.log(`\n${results.map(summaryLine).join('\n')}`);
  const all = (outcome) => results.flatMap((result) => result[outcome]);
  for (const name of all('failed')) console.log(`Failed: ${name}`);
  for (const name of all('skipped')) console.log(`Skipped: ${name}`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  console.log(`\n${passed} passed, ${all('failed').length} failed, ${all('skipped').length} skipped`);
  return all('failed').length === 0 ? 0 : 1;
}

const setUp = await resultOf(['Set-up', async () => { await prepare(); return true; }]);
const results = [];
if (setUp.failed.length > 0) results.push(setUp);
else for (const stage of STAGES) results.push(await resultOf(stage));
process.exitCode = sayResults(results);
