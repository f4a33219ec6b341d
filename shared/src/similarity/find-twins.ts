/** Pairs of ideas that may say the same. Each idea is paired once at most, with the one before it that is nearest. */
import type { ComparedIdea } from './compared-idea.ts';

export type Twins = { one: string; two: string; cosine: number };

/** `near` is the square of cosines between `ideas`. Ideas in two groups, or together in one, are left alone. */
export function findTwins(near: Float32Array, ideas: readonly ComparedIdea[], from: number): Twins[] {
  return ideas.flatMap((idea, row) => {
    let best: Twins | null = null;
    for (let at = 0; at < row; at += 1) {
      const other = ideas[at];
      const cosine = near[row * ideas.length + at] ?? 0;
      if (other === undefined || cosine < from || cosine <= (best?.cosine ?? 0) || !canJoin(idea, other)) continue;
      best = { one: other.id, two: idea.id, cosine };
    }
    return best === null ? [] : [best];
  });
}

function canJoin(one: ComparedIdea, two: ComparedIdea): boolean {
  return one.clusterId === null || two.clusterId === null;
}
