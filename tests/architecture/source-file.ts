// The project's own source files, as the checkers see them: a path from the project's folder and a text.
// Checkers take these as plain values, so that a test can hand them a bad file that exists nowhere.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type SourceFile = { readonly path: string; readonly text: string };

/** A broken rule. The message names the file, what is wrong there, and the way to do it instead. */
export type Problem = { readonly path: string; readonly message: string };

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const ROOTS = ['shared/src', 'server/src', 'server/launch', 'client/src', 'tests'];
const LEFT_OUT = new Set(['node_modules', 'dist', 'test-results']);
const CODE = /\.(ts|tsx|mts|mjs|css)$/;

export function readSourceFiles(): SourceFile[] {
  return ROOTS.flatMap(pathsBelow)
    .filter((path) => CODE.test(path))
    .map((path) => ({ path, text: readFileSync(join(PROJECT, path), 'utf8') }));
}

function pathsBelow(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsBelow(path) : [path];
    });
}

export function isTestFile(path: string): boolean {
  return /\.(test|spec)\.(ts|tsx|mjs)$/.test(path);
}

/** One line a problem, for a test's failure. */
export function sentences(problems: readonly Problem[]): string[] {
  return problems.map(({ path, message }) => `${path}: ${message}`);
}
