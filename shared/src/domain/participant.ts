/** People in a workshop, and the state that is sent to one of them alone (or to the facilitators) and to nobody else. */
import type { Choices } from './round.ts';

export const ROLES = ['facilitator', 'participant', 'helper', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** What facilitators see of a person. Without the perspective: it is never shown beside a person. */
export type Person = {
  name: string | null;
  role: Role;
  state: 'in' | 'removed';
  joinedAt: number;
  /** When they were taken out, if they were and nobody let them in again. */
  removedAt?: number;
};

/** What a person told about themselves that nobody else sees. */
export type Standing = { perspective: string | null };

/** What a person's own screen knows about them, under the id `ME_ID`: put together by the server, never written. */
export const ME_ID = 'me';
export type Me = Person & Standing & { id: string };

/** The mark, held for its author alone, that an idea is theirs. */
export type Mine = { at: number };

export type Ballot = { choices: Choices };

/** A message to one person: why their idea was hidden, with their words, so that nothing is lost. */
export type Notice = { ideaId: string; reason: string; text: string; at: number; seen: boolean };

/** The words of a hidden idea, for facilitators only, until a stated date. */
export type HiddenIdea = { text: string; reason: string; until: number; noticeId: string };
