/**
 * What I have in hand on the board: ideas that I am rewording, and the idea that holds the focus. They keep their place
 * while others move things, so that nothing is pulled away under my hands (I2).
 */
export type Desk = {
  /** Ideas that must stay where they are; the same set until it changes. */
  held(): ReadonlySet<string>;
  isEditing(ideaId: string): boolean;
  /** Ideas that I am rewording; the same set until it changes. */
  editing(): ReadonlySet<string>;
  startEditing(ideaId: string): void;
  stopEditing(ideaId: string): void;
  hold(ideaId: string): void;
  letGo(ideaId: string): void;
  listen(listener: () => void): () => void;
};

export function createDesk(): Desk {
  const listeners = new Set<() => void>();
  let editing: ReadonlySet<string> = new Set();
  let focused: ReadonlySet<string> = new Set();
  let held: ReadonlySet<string> = new Set();

  function update(): void {
    held = new Set([...editing, ...focused]);
    for (const listener of [...listeners]) listener();
  }

  function setEditing(ideaId: string, isIn: boolean): void {
    if (editing.has(ideaId) === isIn) return;
    editing = change(editing, ideaId, isIn);
    update();
  }

  function setFocused(ideaId: string, isIn: boolean): void {
    if (focused.has(ideaId) === isIn) return;
    focused = change(focused, ideaId, isIn);
    update();
  }

  return {
    held: () => held,
    isEditing: (ideaId) => editing.has(ideaId),
    editing: () => editing,
    startEditing: (ideaId) => setEditing(ideaId, true),
    stopEditing: (ideaId) => setEditing(ideaId, false),
    hold: (ideaId) => setFocused(ideaId, true),
    letGo: (ideaId) => setFocused(ideaId, false),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function change(set: ReadonlySet<string>, ideaId: string, isIn: boolean): ReadonlySet<string> {
  return isIn ? new Set([...set, ideaId]) : new Set([...set].filter((id) => id !== ideaId));
}
