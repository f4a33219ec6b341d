/** An idea as the comparison takes it, and what the comparison makes of it. */
import type { Word } from './read-words.ts';
import type { Vector } from './weigh-texts.ts';

/** `clusterId` is the group that the idea is in, if any. */
export type ComparedIdea = { id: string; areaId: string; clusterId: string | null; text: string };

export type Entry = { idea: ComparedIdea; words: readonly Word[]; vector: Vector };
