/**
 * Measures suggested groups on public sets of short texts that do not ship: paths to files of lines, label, tab, text.
 * Lines at even places chose the settings; those at odd places are held back and measured here (`--chosen-on` for the
 * others). Prints, for samples of 500 and several seeds, the adjusted Rand index (Hubert and Arabie, 1985), the share of
 * joined pairs that belong together, how many groups there are, and the time.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { compareIdeas, type Comparison } from '@evenboard/shared/similarity/compare-ideas';
import type { ComparedIdea } from '@evenboard/shared/similarity/compared-idea';
import { CUTS, SETTINGS } from '@evenboard/shared/similarity/settings';
import { suggestGroups } from '@evenboard/shared/similarity/suggest-groups';
import { createRandom } from '@evenboard/shared/voting/seeded.test-support';

type Line = { label: string; text: string };
type Score = { ari: number; precision: number; groups: number };

const SEEDS = ['1', '2', '3', '4', '5', '6', '7', '8'];
const SAMPLE = 500;
const SIZES = [20, 150, 500, 1000, 2000];
const isChosenOn = process.argv.includes('--chosen-on');
const paths = process.argv.slice(2).filter((each) => !each.startsWith('--'));

function readLines(path: string): Line[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter((line) => line.includes('\t'));
  return lines.map((line) => ({ label: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1) }));
}

function takeSample(lines: readonly Line[], size: number, seed: string): Line[] {
  const random = createRandom(`sample ${seed}`);
  const left = [...lines];
  return Array.from({ length: Math.min(size, left.length) }, () => left.splice(random(0, left.length), 1)).flat();
}

function compare(lines: readonly Line[]): { comparison: Comparison; ms: number } {
  const ideas: ComparedIdea[] = lines.map(({ text }, at) => ({ id: String(at), areaId: 'a', clusterId: null, text }));
  const start = performance.now();
  const work = compareIdeas(ideas, SETTINGS);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return { comparison: step.value, ms: performance.now() - start };
  }
}

function countPairs(n: number): number {
  return (n * (n - 1)) / 2;
}

function countLabels(labels: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()];
}

function sumPairs(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + countPairs(count), 0);
}

/** Ideas that no group holds are groups of one, which add no pairs. */
function scoreGroups(groups: readonly (readonly string[])[], lines: readonly Line[]): Score {
  const labelled = groups.map((ids) => ids.map((id) => lines[Number(id)]?.label ?? ''));
  const right = labelled.reduce((sum, labels) => sum + sumPairs(countLabels(labels)), 0);
  const joined = sumPairs(groups.map((ids) => ids.length));
  const wanted = sumPairs(countLabels(lines.map(({ label }) => label)));
  const byChance = (joined * wanted) / countPairs(lines.length);
  return { ari: (right - byChance) / ((joined + wanted) / 2 - byChance), precision: right / joined, groups: groups.length };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function measureSet(path: string): void {
  const half = readLines(path).filter((_, at) => (at % 2 === 0) === isChosenOn);
  const samples = SEEDS.map((seed) => takeSample(half, SAMPLE, seed));
  const compared = samples.map((lines) => compare(lines));
  const topics = mean(samples.map((lines) => countLabels(lines.map(({ label }) => label)).length));
  console.log(`${basename(path)}: ${half.length} lines, ${SEEDS.length} samples of ${SAMPLE}, ${topics.toFixed(0)} topics in each, ${mean(compared.map(({ ms }) => ms)).toFixed(0)} ms`);
  for (const cut of [CUTS.least, 0.87, 0.89, 0.91, CUTS.most]) {
    const scores = compared.map(({ comparison }, at) =>
      scoreGroups(suggestGroups(comparison, cut).map(({ ideaIds }) => ideaIds), samples[at] ?? []),
    );
    const aris = scores.map(({ ari }) => ari);
    console.log(
      `  cut ${cut.toFixed(2)}: ARI ${mean(aris).toFixed(3)} (${Math.min(...aris).toFixed(2)} to ${Math.max(...aris).toFixed(2)}), pair precision ${mean(scores.map(({ precision }) => precision)).toFixed(3)}, groups ${mean(scores.map(({ groups }) => groups)).toFixed(0)}`,
    );
  }
  for (const size of SIZES) {
    const lines = takeSample(readLines(path), size, 'time');
    const { comparison, ms } = compare(lines);
    const start = performance.now();
    suggestGroups(comparison, CUTS.usual);
    console.log(`  ${lines.length} ideas: ${ms.toFixed(0)} ms, and ${(performance.now() - start).toFixed(0)} ms for each move of the slider`);
  }
}

for (const path of paths) measureSet(path);
