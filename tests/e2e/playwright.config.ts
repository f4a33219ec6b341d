// The stories in a real browser. Each starts its own server (tests/support), so that it may kill it and start it again.
// One worker: a story may hold twelve people's browsers, and the slowest machine that must pass has two cores.
import { defineConfig } from '@playwright/test';
import { LAUNCH_ARGS, findChromium } from '../support/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  globalTimeout: 35 * 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    // A trace of twelve contexts slows every one of them down: ask for it with --trace on.
    trace: 'off',
    launchOptions: { args: [...LAUNCH_ARGS], ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
