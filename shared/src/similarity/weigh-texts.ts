/**
 * Texts as sparse vectors of length 1: TF-IDF over stems and over runs of letters within words (Salton and Buckley, 1988;
 * letters as in McNamee and Mayfield, 2004), so that a cosine is a sum over shared features.
 */
import type { Settings } from './settings.ts';
import type { Word } from './read-words.ts';

/** `at[i]` is a feature's number, `weight[i]` what it counts; numbers rise. Both are empty for a text without words. */
export type Vector = { at: Int32Array; weight: Float64Array };

export type Weighed = { vectors: Vector[]; features: number };

type Counts = Map<number, number>;

/** Gives features numbers in the order in which they are met. */
function createIndex(): (feature: string) => number {
  const numbers = new Map<string, number>();
  return (feature) => {
    const known = numbers.get(feature);
    if (known !== undefined) return known;
    numbers.set(feature, numbers.size);
    return numbers.size - 1;
  };
}

export function weighTexts(texts: readonly (readonly Word[])[], settings: Settings): Weighed {
  const index = createIndex();
  const runsOf = createRunReader(index, settings.letterRuns);
  const counted = texts.map((words) => ({
    words: countAll(words.map(({ stem }) => index(` ${stem}`))),
    letters: countAll(words.flatMap(({ folded }) => runsOf(folded))),
  }));
  const found = countTexts(counted.flatMap(({ words, letters }) => [words, letters]));
  const vectors = counted.map(({ words, letters }) =>
    joinBlocks(
      weighBlock(words, found, texts.length),
      weighBlock(letters, found, texts.length),
      settings.letterShare,
    ),
  );
  return { vectors, features: found.size };
}

/** The same words come again and again: each is cut into its runs once. */
function createRunReader(index: (feature: string) => number, lengths: readonly number[]): (word: string) => number[] {
  const known = new Map<string, number[]>();
  return (word) => {
    const runs = known.get(word) ?? readRuns(word, lengths).map(index);
    known.set(word, runs);
    return runs;
  };
}

function readRuns(word: string, lengths: readonly number[]): string[] {
  const letters = ['<', ...word, '>'];
  return lengths.flatMap((length) =>
    letters.length < length
      ? []
      : letters.slice(length - 1).map((_, start) => letters.slice(start, start + length).join('')),
  );
}

function countAll(features: readonly number[]): Counts {
  const counts: Counts = new Map();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** In how many texts each feature stands. */
function countTexts(blocks: readonly Counts[]): Counts {
  const found: Counts = new Map();
  for (const block of blocks) for (const feature of block.keys()) found.set(feature, (found.get(feature) ?? 0) + 1);
  return found;
}

type Block = { entries: (readonly [number, number])[]; norm: number };

function weighBlock(counts: Counts, found: Counts, texts: number): Block {
  const entries = [...counts].map(([feature, count]) => {
    const rarity = Math.log((1 + texts) / (1 + (found.get(feature) ?? 1))) + 1;
    return [feature, (1 + Math.log(count)) * rarity] as const;
  });
  return { entries, norm: Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) };
}

/** Both blocks have length 1 before they are joined, so that long words weigh no more than short ones. */
function joinBlocks(words: Block, letters: Block, letterShare: number): Vector {
  const share = letters.norm === 0 ? 0 : letterShare;
  const all = [...scale(words, Math.sqrt(1 - share)), ...scale(letters, Math.sqrt(share))].sort(([a], [b]) => a - b);
  return { at: Int32Array.from(all, ([feature]) => feature), weight: Float64Array.from(all, ([, weight]) => weight) };
}

function scale(block: Block, by: number): (readonly [number, number])[] {
  return block.norm === 0 ? [] : block.entries.map(([feature, weight]) => [feature, (weight * by) / block.norm] as const);
}
