// The files that the app loads before it can show anything, besides its page: its entry, all that the entry imports
// statically, and their styles. Lazy chunks come later and do not count. Read from vite's manifest.
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

/** Paths below `dist`. Throws when there is no build, or one without a manifest. */
export function readFirstLoadFiles(dist: string): string[] {
  const manifest = readManifest(join(dist, '.vite', 'manifest.json'));
  const keys = new Set<string>();
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) follow(manifest, key, keys);
  const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
  return [...new Set(chunks.flatMap(({ file, css }) => [file, ...css]))];
}

function readManifest(file: string): Manifest {
  if (!existsSync(file)) throw new Error('There is no build of the screens with a manifest. Run: npm run build');
  return v.parse(manifestSchema, JSON.parse(readFileSync(file, 'utf8')));
}

function follow(manifest: Manifest, key: string, keys: Set<string>): void {
  if (keys.has(key)) return;
  keys.add(key);
  for (const next of manifest[key]?.imports ?? []) follow(manifest, next, keys);
}
