/**
 * An idea's words and its place are two records, because different people change them: only the author rewords,
 * anybody may move. Neither carries a key of its author (S6).
 */
export type IdeaOrigin = 'seeded' | 'participant' | 'assisted' | 'merged';

/** `hidden`: a facilitator took the words out of the document; `gone`: the author took the idea back. */
export type IdeaState = 'shown' | 'hidden' | 'gone';

export type Idea = {
  text: string;
  origin: IdeaOrigin;
  /** Who put a seeded idea there beforehand, in the organiser's words. */
  from: string | null;
  /** Only what the author chose to show beside this idea. */
  author: string | null;
  perspective: string | null;
  state: IdeaState;
  at: number;
};

export type Place = { areaId: string; clusterId: string | null; order: string };
