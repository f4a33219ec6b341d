import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf, hasStamp, removeStamp, writeStamp } from './fingerprint.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenboard-'));
  mkdirSync(join(folder, 'src', 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'src', 'a.ts'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const fingerprint = (extra) => fingerprintOf(folder, ['src', 'missing.json'], extra);
const put = (name, text) => writeFileSync(join(folder, 'src', name), text);

describe('a fingerprint', () => {
  it('stays the same when only dates, tests and tool output change', () => {
    const before = fingerprint();
    utimesSync(join(folder, 'src', 'a.ts'), 1, 1);
    put('a.test.ts', 'a test');
    put('tsconfig.tsbuildinfo', '{}');
    put('node_modules/b.js', 'a library');
    expect(fingerprint()).toBe(before);
  });

  it('changes with a text, a name, a new file and an extra word', () => {
    const seen = new Set([fingerprint(), fingerprint(['linux'])]);
    put('a.ts', 'two');
    seen.add(fingerprint());
    put('b.ts', '');
    seen.add(fingerprint());
    rmSync(join(folder, 'src', 'b.ts'));
    put('c.ts', '');
    seen.add(fingerprint());
    expect(seen.size).toBe(5);
  });
});

it('a stamp holds for its own fingerprint until it is removed', () => {
  const stamp = join(folder, 'stamps', 'client');
  expect(hasStamp(stamp, 'x')).toBe(false);
  writeStamp(stamp, 'x');
  expect([hasStamp(stamp, 'x'), hasStamp(stamp, 'y')]).toEqual([true, false]);
  removeStamp(stamp);
  expect(hasStamp(stamp, 'x')).toBe(false);
});
