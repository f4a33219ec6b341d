/** What I have ticked and which group I am naming: mine alone, so it lives on this screen and never in the document. */
export type Hand = {
  ticked(): ReadonlySet<string>;
  toggle(ideaId: string): void;
  untickAll(): void;
  /** The group whose name box is open. */
  naming(): Naming | null;
  name(naming: Naming | null): void;
  listen(listener: () => void): () => void;
};

/** `isNew`: I have just made it, so that the way back is offered too. */
export type Naming = { clusterId: string; isNew: boolean };

export function createHand(): Hand {
  const listeners = new Set<() => void>();
  let ticked: ReadonlySet<string> = new Set();
  let naming: Naming | null = null;

  function update(): void {
    for (const listener of [...listeners]) listener();
  }

  return {
    ticked: () => ticked,
    toggle(ideaId) {
      const next = new Set(ticked);
      if (!next.delete(ideaId)) next.add(ideaId);
      ticked = next;
      update();
    },
    untickAll() {
      ticked = new Set();
      update();
    },
    naming: () => naming,
    name(next) {
      naming = next;
      update();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
