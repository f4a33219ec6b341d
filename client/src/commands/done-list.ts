/** Keeps, for this tab, which of my changes can be taken back, so that a reload does not take Undo away. */
import type { Done, DoneList } from './commander.ts';

export function createDoneList(workshopId: string, personId: string): DoneList {
  const key = `evenboard-done-${workshopId}-${personId}`;
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept.filter(isDone) : [];
      } catch {
        return [];
      }
    },
    save(done) {
      try {
        sessionStorage.setItem(key, JSON.stringify(done));
      } catch {
        // A browser without storage keeps the list for as long as the page lives.
      }
    },
  };
}

function isDone(value: unknown): value is Done {
  return typeof value === 'object' && value !== null && 'outbox' in value && 'number' in value;
}
