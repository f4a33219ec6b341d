// Tells whether files have changed since a step last succeeded, by their contents: a clone or a checkout changes every date.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

// What tools write, and tests: neither changes what is built.
const LEFT_OUT = /^(node_modules|dist|\.vite)$|\.tsbuildinfo$|\.test\./;

/** One hash over all `paths` (files, or folders with all that is in them) below `base`, and the `extra` words. */
export function fingerprintOf(base, paths, extra = []) {
  const hash = createHash('sha256');
  for (const word of extra) hash.update(`${word}\n`);
  for (const file of paths.flatMap((path) => filesIn(join(base, path)))) {
    hash.update(`${relative(base, file)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !LEFT_OUT.test(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

export function hasStamp(file, fingerprint) {
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint;
}

export function writeStamp(file, fingerprint) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}

/** Called before a step starts, so that one that was cut short is done again. */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
