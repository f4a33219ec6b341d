/** The functions of a CPU profile in which most time was spent, by their own time: `node tests/bench/top-functions.ts file.cpuprofile`. */
import { readFileSync } from 'node:fs';

type Node = { id: number; callFrame: { functionName: string; url: string; lineNumber: number } };
type Profile = { nodes: Node[]; samples: number[]; timeDeltas: number[] };

const SHOWN = 15;
const IDLE = '(idle)';

function nameOf({ callFrame: { functionName, url, lineNumber } }: Node): string {
  const place = url === '' ? '' : ` ${url.replace(/^.*?\/(?=(?:server|shared|tests)\/|node_modules\/(?!\.pnpm))/, '').replace(/^.*node_modules\//, '')}:${lineNumber + 1}`;
  return `${functionName === '' ? '(anonymous)' : functionName}${place}`;
}

function addUp({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const times = new Map<string, number>();
  for (const [at, id] of samples.entries()) {
    const name = names.get(id) ?? '?';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  }
  return times;
}

for (const file of process.argv.slice(2)) {
  // Sound: Node wrote it.
  const times = addUp(JSON.parse(readFileSync(file, 'utf8')) as Profile);
  const busy = [...times].filter(([name]) => name !== IDLE).sort((a, b) => b[1] - a[1]);
  const total = busy.reduce((sum, [, ms]) => sum + ms, 0);
  console.log(`${file}: busy ${(total / 1000).toFixed(1)} s, idle ${((times.get(IDLE) ?? 0) / 1000).toFixed(1)} s`);
  for (const [name, ms] of busy.slice(0, SHOWN)) console.log(`${((ms / total) * 100).toFixed(1).padStart(5)} %  ${ms.toFixed(0).padStart(6)} ms  ${name}`);
}
