/** Runs a comparison to its end in one go, for tests. */
import { compareIdeas, type Comparison } from './compare-ideas.ts';
import type { ComparedIdea } from './compared-idea.ts';
import { SETTINGS, type Settings } from './settings.ts';

export function compareWhole(ideas: readonly ComparedIdea[], settings: Settings = SETTINGS): Comparison {
  const work = compareIdeas(ideas, settings);
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/** Ideas without a group, in one area unless told, numbered in the order given. */
export function createIdeas(texts: readonly string[], areaOf: (at: number) => string = () => 'area'): ComparedIdea[] {
  return texts.map((text, at) => ({ id: `i${String(at).padStart(4, '0')}`, areaId: areaOf(at), clusterId: null, text }));
}
