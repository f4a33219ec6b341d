/**
 * Calls that come while one is under way wait and go together as the next: a busy server pays for one sync to disk, not
 * for one each (D3).
 */
export type Gather<Item, Result> = {
  add(item: Item): Promise<Result>;
  /** Resolves when nothing is under way or waiting. */
  settled(): Promise<void>;
};

/** `work` answers with one result for each item, in their order; if it throws, each of them fails with that. */
export function gatherCalls<Item, Result>(work: (items: readonly Item[]) => Promise<readonly Result[]>): Gather<Item, Result> {
  type Waiting = { item: Item; resolve(result: Result): void; reject(error: unknown): void };
  let queue: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    // Whatever else falls into this turn of the loop goes with it.
    await new Promise((next) => setImmediate(next));
    while (queue.length > 0) {
      const together = queue;
      queue = [];
      await runOnce(together);
    }
    running = null;
  }

  async function runOnce(together: readonly Waiting[]): Promise<void> {
    try {
      const results = await work(together.map(({ item }) => item));
      for (const [place, { resolve, reject }] of together.entries()) {
        const result = results[place];
        if (result === undefined) reject(new Error('There is no result for this call.'));
        else resolve(result);
      }
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }

  return {
    add(item) {
      const result = new Promise<Result>((resolve, reject) => queue.push({ item, resolve, reject }));
      running ??= run();
      return result;
    },
    async settled() {
      while (running !== null) await running;
    },
  };
}
