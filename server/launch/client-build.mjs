// Builds the screens into client/dist when their sources, or the libraries in them, have changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { fingerprintOf, hasStamp, removeStamp, writeStamp } from './fingerprint.mjs';
import { PROJECT, STAMPS } from './project.mjs';
import { NODE, PNPM, runtimeEnvironment } from './runtime.mjs';
import { problemFrom } from './set-up-problem.mjs';

const STAMP = join(STAMPS, 'client');
const SOURCES = ['client', 'shared', 'tsconfig.base.json', 'pnpm-lock.yaml'];
const BUILT = join(PROJECT, 'client', 'dist', 'index.html');

const fingerprint = () => fingerprintOf(PROJECT, SOURCES);

export function hasClient() {
  return existsSync(BUILT) && hasStamp(STAMP, fingerprint());
}

export async function buildClient() {
  const sources = fingerprint();
  removeStamp(STAMP);
  const env = { ...runtimeEnvironment(), NODE_ENV: 'production' };
  const { ok, output } = await runQuietly(NODE, [PNPM, '--filter', '@evenboard/client', 'build'], { cwd: PROJECT, env });
  if (!ok) throw problemFrom(output, 'The screens could not be built. The lines above say where.');
  writeStamp(STAMP, sources);
}
