/** Who does what at this moment, as the room tells it: counts and ideas, never people (S6). */
import type { Moving, Presence, PresenceNews } from '@evenboard/shared/protocol/presence';

export type Present = {
  take(news: PresenceNews): void;
  /** The line is gone, and what it said with it. */
  forget(): void;
  /** Whether somebody else than me is writing in that area. */
  isWriting(areaId: string): boolean;
  /** How many others are writing, wherever. */
  countWriting(): number;
  /** Where somebody else is dragging that idea to, or null. */
  movingOf(ideaId: string): Moving | null;
  /** What I do myself: it comes back in what the room tells, and is left out of it here. */
  setMine(presence: Presence): void;
};

export function createPresent(): Present {
  let writing: ReadonlyMap<string, number> = new Map();
  const moving = new Map<string, Moving>();
  let mine: Presence = { writing: null, moving: null };
  return {
    take(news) {
      writing = news.writing ?? writing;
      for (const moved of news.moving) moving.set(moved.ideaId, moved);
      for (const ideaId of news.dropped) moving.delete(ideaId);
    },
    forget() {
      writing = new Map();
      moving.clear();
    },
    isWriting: (areaId) => (writing.get(areaId) ?? 0) > (mine.writing === areaId ? 1 : 0),
    countWriting: () => Math.max(0, [...writing.values()].reduce((sum, count) => sum + count, 0) - (mine.writing === null ? 0 : 1)),
    movingOf: (ideaId) => (mine.moving?.ideaId === ideaId ? null : (moving.get(ideaId) ?? null)),
    setMine(presence) {
      mine = presence;
    },
  };
}
