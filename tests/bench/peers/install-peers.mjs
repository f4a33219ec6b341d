// Installs the servers that we measure ourselves against, exactly as the list beside this file names them, and only when
// that list has changed. They are no part of the product: its own list of libraries does not know them.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuietly } from '../../../server/launch/child.mjs';
import { fingerprintOf, hasStamp, removeStamp, writeStamp } from '../../../server/launch/fingerprint.mjs';
import { STAMPS } from '../../../server/launch/project.mjs';
import { NODE, PNPM, runtimeEnvironment } from '../../../server/launch/runtime.mjs';

const PEERS = dirname(fileURLToPath(import.meta.url));
const STAMP = join(STAMPS, 'bench-peers');
const fingerprint = fingerprintOf(PEERS, ['package.json', 'pnpm-lock.yaml'], [process.platform, process.arch]);

if (!existsSync(join(PEERS, 'node_modules', '.modules.yaml')) || !hasStamp(STAMP, fingerprint)) {
  console.error('Getting the servers to measure against. The first time takes about a minute.');
  removeStamp(STAMP);
  const { ok, output } = await runQuietly(NODE, [PNPM, 'install', '--ignore-workspace', '--frozen-lockfile', '--reporter=append-only'],
    { cwd: PEERS, env: runtimeEnvironment() });
  if (ok) writeStamp(STAMP, fingerprint);
  else {
    console.error(`The servers to measure against could not be installed.\n${output}`);
    process.exitCode = 1;
  }
}
