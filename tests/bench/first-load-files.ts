// The files that the app loads before a step's board can be used, besides its page: the entry, the step's own screen and
// words, all that these import statically, and their styles. What is fetched later, for other steps, does not count.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const chunkSchema = v.object({
  file: v.string(),
  isEntry: v.optional(v.boolean(), false),
  imports: v.optional(v.array(v.string()), []),
  css: v.optional(v.array(v.string()), []),
});
const manifestSchema = v.record(v.string(), chunkSchema);
type Manifest = v.InferOutput<typeof manifestSchema>;

const STEPS = ['collect', 'group', 'vote', 'results'] as const;
export type Step = (typeof STEPS)[number];

/** The words that a step waits for, as `app/step-screen.tsx` names them. */
const WORDS: Readonly<Record<Step, readonly string[]>> = {
  collect: ['board'],
  group: ['board', 'group'],
  vote: ['vote'],
  results: ['results'],
};

/** Paths below `dist`, a list for each step: people may join at any. Throws when there is no build with a manifest. */
export function readFirstLoadFiles(dist: string): Record<Step, string[]> {
  const manifest = readManifest(join(dist, '.vite', 'manifest.json'));
  const [collect, group, vote, results] = STEPS.map((step) => filesOf(manifest, step));
  return { collect: collect ?? [], group: group ?? [], vote: vote ?? [], results: results ?? [] };
}

function filesOf(manifest: Manifest, step: Step): string[] {
  const keys = new Set<string>();
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) follow(manifest, key, keys);
  follow(manifest, screenOf(manifest, step), keys);
  for (const words of WORDS[step]) follow(manifest, wordsOf(manifest, words), keys);
  const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
  return [...new Set(chunks.flatMap(({ file, css }) => [file, ...css]))];
}

// Not to find one must be an error: a renamed screen would otherwise weigh nothing.
function screenOf(manifest: Manifest, step: Step): string {
  const screen = Object.keys(manifest).find((key) => new RegExp(`/${step}-(screen|step)\\.tsx$`).test(key));
  if (screen === undefined) throw new Error(`The build has no ${step}-screen.tsx or ${step}-step.tsx. Name it in tests/bench/first-load-files.ts.`);
  return screen;
}

function wordsOf(manifest: Manifest, name: string): string {
  const file = Object.keys(manifest).find((key) => key.endsWith(`/words/en/${name}.json`));
  if (file === undefined) throw new Error(`The build has no words/en/${name}.json. Name it in tests/bench/first-load-files.ts.`);
  return file;
}

function follow(manifest: Manifest, key: string, keys: Set<string>): void {
  if (keys.has(key)) return;
  keys.add(key);
  for (const next of manifest[key]?.imports ?? []) follow(manifest, next, keys);
}

function readManifest(file: string): Manifest {
  if (!existsSync(file)) throw new Error('There is no build of the screens with a manifest. Run: npm run build');
  return v.parse(manifestSchema, JSON.parse(readFileSync(file, 'utf8')));
}
