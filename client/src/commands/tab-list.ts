/** A list kept for this tab, so that a reload takes nothing away: what can be undone, and what was not saved. */
export type TabList<Item> = { load(): Item[]; save(items: readonly Item[]): void };

/** `isItem` guards against what an older program or somebody else left under the key. */
export function createTabList<Item>(key: string, isItem: (value: unknown) => value is Item): TabList<Item> {
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept.filter(isItem) : [];
      } catch {
        return [];
      }
    },
    save(items) {
      try {
        sessionStorage.setItem(key, JSON.stringify(items));
      } catch {
        // A browser without storage keeps the list for as long as the page lives.
      }
    },
  };
}

export function createMemoryList<Item>(): TabList<Item> {
  return { load: () => [], save: () => undefined };
}

/** Whether a kept value has all of these fields. */
export function hasFields<Field extends string>(value: unknown, ...fields: readonly Field[]): value is Record<Field, unknown> {
  return typeof value === 'object' && value !== null && fields.every((field) => field in value);
}
