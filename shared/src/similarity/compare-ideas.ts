/**
 * Compares ideas by their words: what groups they could make, and which may say the same. Ideas of two areas are never
 * joined. The outcome does not depend on the order in which ideas come: they are put in order of their ids first.
 */
import { linkByAverage, type Merge } from './average-link.ts';
import type { ComparedIdea, Entry } from './compared-idea.ts';
import { fillNearness, mixTopics } from './fill-nearness.ts';
import { findTopics, type Topics } from './find-topics.ts';
import { findTwins, type Twins } from './find-twins.ts';
import { readWords } from './read-words.ts';
import type { Settings } from './settings.ts';
import { weighTexts, type Vector, type Weighed } from './weigh-texts.ts';

export type Stage = 'reading' | 'comparing' | 'grouping';
export type Progress = { stage: Stage; share: number };

/** `merges` number the entries of `loose`, the ideas of the area that are in no group. */
export type AreaTree = { areaId: string; loose: readonly Entry[]; merges: readonly Merge[] };

export type Comparison = { trees: readonly AreaTree[]; twins: readonly Twins[]; entries: readonly Entry[] };

/** Yields how far it is, about every 50 rows, so that whoever runs it can stop, tell or rest. */
export function* compareIdeas(ideas: readonly ComparedIdea[], settings: Settings): Generator<Progress, Comparison> {
  yield { stage: 'reading', share: 0 };
  const sorted = [...ideas].sort((a, b) => (a.id < b.id ? -1 : 1));
  const words = sorted.map(({ text }) => readWords(text));
  const weighed = weighTexts(words, settings);
  const entries = sorted.map((idea, at) => ({ idea, words: words[at] ?? [], vector: weighed.vectors[at] ?? NOTHING }));
  const topics = yield* topicsOf(weighed, settings);
  const trees: AreaTree[] = [];
  const twins: Twins[] = [];
  for (const areaId of [...new Set(sorted.map((idea) => idea.areaId))].sort()) {
    const numbers = entries.flatMap(({ idea }, at) => (idea.areaId === areaId ? [at] : []));
    const area = yield* compareArea(areaId, numbers, entries, topics, settings);
    trees.push(area.tree);
    twins.push(...area.twins);
  }
  return { trees, twins: twins.sort((a, b) => b.cosine - a.cosine || (a.one < b.one ? -1 : 1)), entries };
}

const NOTHING: Vector = { at: new Int32Array(0), weight: new Float64Array(0) };

function* topicsOf({ vectors, features }: Weighed, settings: Settings): Generator<Progress, Topics | null> {
  if (vectors.length < settings.latentFrom) return null;
  return yield* saying('comparing', findTopics(vectors, features, settings.latentTopics));
}

function* compareArea(
  areaId: string,
  numbers: readonly number[],
  entries: readonly Entry[],
  topics: Topics | null,
  settings: Settings,
): Generator<Progress, { tree: AreaTree; twins: Twins[] }> {
  const all = numbers.flatMap((at) => entries[at] ?? []);
  const near = yield* saying('comparing', fillNearness(all.map(({ vector }) => vector)));
  const twins = findTwins(near, all.map(({ idea }) => idea), settings.twinsFrom);
  if (topics !== null) yield* saying('comparing', mixTopics(near, pickRows(topics, numbers), settings.latentShare));
  const free = all.flatMap(({ idea }, at) => (idea.clusterId === null ? [at] : []));
  const loose = free.flatMap((at) => all[at] ?? []);
  const merges = yield* saying('grouping', linkByAverage(pickSquare(near, all.length, free), free.length));
  return { tree: { areaId, loose, merges }, twins };
}

function* saying<Outcome>(stage: Stage, work: Generator<number, Outcome>): Generator<Progress, Outcome> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    yield { stage, share: step.value };
  }
}

function pickRows({ rows, topics }: Topics, numbers: readonly number[]): Topics {
  const picked = new Float64Array(numbers.length * topics);
  numbers.forEach((from, to) => picked.set(rows.subarray(from * topics, (from + 1) * topics), to * topics));
  return { rows: picked, topics };
}

/** The part of a square that some of its rows and columns make; the whole one as it is. */
function pickSquare(near: Float32Array, n: number, numbers: readonly number[]): Float32Array {
  if (numbers.length === n) return near;
  const picked = new Float32Array(numbers.length ** 2);
  numbers.forEach((row, to) => numbers.forEach((column, at) => {
    picked[to * numbers.length + at] = near[row * n + column] ?? 0;
  }));
  return picked;
}
