// Installs the libraries exactly as pnpm-lock.yaml names them, and only when that list or the machine has changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { fingerprintOf, hasStamp, removeStamp, writeStamp } from './fingerprint.mjs';
import { PROJECT, STAMPS } from './project.mjs';
import { NODE, PNPM, runtimeEnvironment } from './runtime.mjs';
import { problemFrom } from './set-up-problem.mjs';

const STAMP = join(STAMPS, 'libraries');
const LISTS = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json',
  ...['client', 'server', 'shared', 'tests'].map((part) => `${part}/package.json`)];
// pnpm writes it when it is done: without it somebody has removed node_modules.
const INSTALLED = join(PROJECT, 'node_modules', '.modules.yaml');

const fingerprint = () => fingerprintOf(PROJECT, LISTS, [process.platform, process.arch]);

export function hasLibraries() {
  return existsSync(INSTALLED) && hasStamp(STAMP, fingerprint());
}

export async function installLibraries() {
  removeStamp(STAMP);
  const env = runtimeEnvironment();
  // "production" would leave out what builds the screens.
  delete env.NODE_ENV;
  const { ok, output } = await runQuietly(NODE, [PNPM, 'install', '--frozen-lockfile', '--reporter=append-only',
    '--config.confirm-modules-purge=false', '--config.fetch-retry-mintimeout=1000', '--config.fetch-retry-maxtimeout=5000'],
  { cwd: PROJECT, env });
  if (!ok) throw problemFrom(output, 'The libraries could not be installed.');
  writeStamp(STAMP, fingerprint());
}
