// What we build on: named and explained, pinned, free to use, and with no say when it is installed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
const PACKAGES = ['.', 'client', 'server', 'shared', 'tests'];
const FREE = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0']);

type Manifest = {
  name?: string;
  version?: string;
  license?: unknown;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

function listDirect(): [name: string, version: string][] {
  const all = PACKAGES.map((folder) => readManifest(join(ROOT, folder, 'package.json')));
  const named = all.flatMap(({ dependencies = {}, devDependencies = {} }) => [...Object.entries(dependencies), ...Object.entries(devDependencies)]);
  return named.filter(([name]) => !name.startsWith('@evenboard/'));
}

/** Everything that the lockfile names, what our libraries bring along too; for this machine. */
function listInstalled(): Manifest[] {
  const lock = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8');
  const store = join(ROOT, 'node_modules/.pnpm');
  return readdirSync(store).flatMap((entry) => {
    const folder = join(store, entry, 'node_modules');
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(folder, name)).map((part) => `${name}/${part}`) : [name],
    );
    return names.map((name) => join(folder, name, 'package.json')).filter((file) => existsSync(file)).map(readManifest);
  }).filter(({ name, version }) => lock.includes(`${name}@${version}`));
}

describe('dependencies', () => {
  it('[S1] run no script when they are installed', () => {
    expect(readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8')).toContain('onlyBuiltDependencies: []');
  });

  it('are pinned to a version each, and explained in one line', () => {
    const said = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
    const direct = listDirect();
    expect(direct.length).toBeGreaterThan(20);
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(direct.map(([name]) => name).filter((name) => !said.includes(name))).toEqual([]);
  });

  it('are free to use and to change, all that they bring along too', () => {
    const installed = listInstalled();
    expect(installed.length).toBeGreaterThan(100);
    const others = installed.filter(({ license }) => typeof license !== 'string' || !FREE.has(license));
    expect([...new Set(others.map(({ name, license }) => `${name}: ${JSON.stringify(license)}`))]).toEqual([]);
  });
});
