/**
 * Where people are writing and what is being moved in one room, with what has changed since it was last told. Newest
 * per person, told without any name or key of a person (S6), and never more at once than a bounded number of moves:
 * what it costs grows with the people, not with their square.
 */
import { NO_PRESENCE, type Moving, type Presence, type PresenceNews } from '@evenboard/shared/protocol/presence';

export type PresenceBoard<Person extends object> = {
  /** Whether there is something new to tell. */
  set(person: Person, presence: Presence): boolean;
  leave(person: Person): boolean;
  hasNews(): boolean;
  /** What has changed since the last time, or null. */
  take(): PresenceNews | null;
  /** All of it, for somebody who has just come, or null where nobody does anything. */
  all(): PresenceNews | null;
};

const MOST_MOVES_AT_ONCE = 128;

export function createPresenceBoard<Person extends object>(): PresenceBoard<Person> {
  const current = new Map<Person, Presence>();
  const moving = new Map<string, { by: Person; moving: Moving }>();
  // In the order in which they are to be told: an idea that was just told goes to the end.
  const moved = new Set<string>();
  const dropped = new Set<string>();
  let isWritingNew = false;

  function drop(ideaId: string, by: Person): void {
    if (moving.get(ideaId)?.by !== by) return;
    moving.delete(ideaId);
    moved.delete(ideaId);
    dropped.add(ideaId);
  }

  function hasNews(): boolean {
    return isWritingNew || moved.size > 0 || dropped.size > 0;
  }

  function set(person: Person, presence: Presence): boolean {
    const before = current.get(person) ?? NO_PRESENCE;
    if (presence.writing === null && presence.moving === null) current.delete(person);
    else current.set(person, presence);
    if (before.writing !== presence.writing) isWritingNew = true;
    if (before.moving !== null && before.moving.ideaId !== presence.moving?.ideaId) drop(before.moving.ideaId, person);
    if (presence.moving !== null) {
      moving.set(presence.moving.ideaId, { by: person, moving: presence.moving });
      moved.add(presence.moving.ideaId);
      dropped.delete(presence.moving.ideaId);
    }
    return hasNews();
  }

  function countWriting(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { writing } of current.values()) {
      if (writing !== null) counts.set(writing, (counts.get(writing) ?? 0) + 1);
    }
    return counts;
  }

  return {
    set,
    hasNews,
    leave: (person) => set(person, NO_PRESENCE),
    take() {
      if (!hasNews()) return null;
      const told: Moving[] = [];
      for (const ideaId of moved) {
        if (told.length >= MOST_MOVES_AT_ONCE) break;
        moved.delete(ideaId);
        const entry = moving.get(ideaId);
        if (entry !== undefined) told.push(entry.moving);
      }
      const news: PresenceNews = { writing: isWritingNew ? countWriting() : null, moving: told, dropped: [...dropped] };
      isWritingNew = false;
      dropped.clear();
      return news;
    },
    all() {
      if (current.size === 0) return null;
      const moves = [...moving.values()].slice(0, MOST_MOVES_AT_ONCE).map((entry) => entry.moving);
      return { writing: countWriting(), moving: moves, dropped: [] };
    },
  };
}
