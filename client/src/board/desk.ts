/**
 * What I have in hand on the board: ideas that I am rewording, and the idea that holds the focus. They keep their place
 * while others move things, so that nothing is pulled away under my hands (I2).
 */
export type Desk = {
  /** Ideas that must stay where they are; the same set until it changes. */
  held(): ReadonlySet<string>;
  isEditing(ideaId: string): boolean;
  startEditing(ideaId: string): void;
  stopEditing(ideaId: string): void;
  hold(ideaId: string): void;
  letGo(ideaId: string): void;
  listen(listener: () => void): () => void;
};

export function createDesk(): Desk {
  const listeners = new Set<() => void>();
  const editing = new Set<string>();
  const focused = new Set<string>();
  let held: ReadonlySet<string> = new Set();

  function update(): void {
    held = new Set([...editing, ...focused]);
    for (const listener of [...listeners]) listener();
  }

  function change(set: Set<string>, ideaId: string, isIn: boolean): void {
    if (set.has(ideaId) === isIn) return;
    if (isIn) set.add(ideaId);
    else set.delete(ideaId);
    update();
  }

  return {
    held: () => held,
    isEditing: (ideaId) => editing.has(ideaId),
    startEditing: (ideaId) => change(editing, ideaId, true),
    stopEditing: (ideaId) => change(editing, ideaId, false),
    hold: (ideaId) => change(focused, ideaId, true),
    letGo: (ideaId) => change(focused, ideaId, false),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
