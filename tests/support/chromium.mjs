// Finds a browser for the end-to-end tests, or gets one; it never leaves them out in silence.
// Order: EVENBOARD_CHROMIUM, one on the PATH, Playwright's own download, and on Debian as root the chromium package.
import { execFile, execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const TESTS = join(dirname(fileURLToPath(import.meta.url)), '..');
const DOWNLOAD_MS = 300_000;

/** No sandbox because tests often run as root in a container; the rest keeps the browser from calling home. */
export const LAUNCH_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** The path of a browser that is already here, or undefined. */
export function findChromium(env = process.env) {
  if (env.EVENBOARD_CHROMIUM) return env.EVENBOARD_CHROMIUM;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a browser or gets one. Resolves to { path } or { reason }, a sentence that says why there is none.
 * `node` is the Node that Playwright runs on; `env` its environment.
 */
export async function getChromium(node, env = process.env) {
  const here = findChromium(env);
  if (here) return starts(here) ? { path: here } : { reason: `The browser at ${here} does not start. Name another in EVENBOARD_CHROMIUM.` };
  console.log('No Chromium or Chrome is on the PATH. Getting one for the tests.');
  const path = await downloadWithPlaywright(node, env) ?? await installOnDebian(env);
  if (path) return { path };
  return { reason: 'There is no browser for the end-to-end tests, and none could be fetched. '
    + 'Install Chromium or Chrome, or name one in EVENBOARD_CHROMIUM, then try again.' };
}

async function downloadWithPlaywright(node, env) {
  const command = join(TESTS, 'node_modules', '@playwright', 'test', 'cli.js');
  await attempt(node, [command, 'install', 'chromium'], env);
  const asked = await attempt(node, ['-e', 'console.log(require("@playwright/test").chromium.executablePath())'], env);
  const path = asked?.stdout.trim();
  return path && existsSync(path) && starts(path) ? path : undefined;
}

async function installOnDebian(env) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  await attempt('apt-get', ['update'], quiet);
  await attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet);
  const path = findChromium(env);
  return path && starts(path) ? path : undefined;
}

async function attempt(command, args, env) {
  return promisify(execFile)(command, args, { env, cwd: TESTS, timeout: DOWNLOAD_MS, maxBuffer: 2 ** 26 }).catch(() => undefined);
}

// A download without the system's libraries is there and yet no browser.
function starts(path) {
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
