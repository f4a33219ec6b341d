/** The numbers of the comparison, chosen on one half of two public sets and measured on the other by tests/bench/similarity.ts. */
export type Settings = {
  /** How much of the cosine comes from the letters inside words; the rest is from whole words. */
  letterShare: number;
  /** Lengths of the runs of letters that are compared. */
  letterRuns: readonly number[];
  /** How many ideas it takes before topics are worth finding. */
  latentFrom: number;
  /** How much of the similarity comes from topics then. */
  latentShare: number;
  /** How many topics are looked for. */
  latentTopics: number;
  /** Two ideas at least this near (cosine) may be the same. */
  twinsFrom: number;
};

export const SETTINGS: Settings = {
  letterShare: 0.2,
  letterRuns: [3, 4],
  latentFrom: 450,
  latentShare: 0.12,
  latentTopics: 50,
  twinsFrom: 0.7,
};

/** How far apart, on average, ideas of one group may be: 1 less the cosine. */
export const CUTS = { usual: 0.85, least: 0.85, most: 0.93 } as const;

/** A square of numbers for more would not fit an old computer's memory well. */
export const MAX_COMPARED = 2000;
