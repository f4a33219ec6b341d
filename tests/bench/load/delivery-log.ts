/**
 * What was sent, and what of it came to whom. A record is replaced whole, so whoever holds a record's newest change holds
 * the earlier ones too: seeing change n of a record counts everything of that record up to n.
 */
export type DeliveryLog = {
  /** Call it at the moment of the action, before anything is encoded. `counts`: within the time that is measured. */
  sent(sender: number, key: string, token: number, counts: boolean): void;
  /** Somebody who should see everything but their own. */
  createWatch(watcher: number): Watch;
  /** Whether everybody who should has seen everything that counts. */
  isComplete(): boolean;
  summary(): DeliverySummary;
};

export type Watch = { saw(key: string, token: number): void };

export type DeliverySummary = {
  /** Deliveries that should have been: changes times watchers. */
  expected: number;
  delivered: number;
  /** One for each delivery, in milliseconds. */
  latencies: readonly number[];
};

type Sent = { sender: number; token: number; at: number; counts: boolean };

export type DeliveryOptions = {
  /** Presence: only the newest state matters, so the wait for one that was overtaken is not counted. */
  newestOnly: boolean;
  /** What never came is as late as the measurement was long, at least: counted so far, it cannot make a tail look short. */
  countMissing: boolean;
};

export function createDeliveryLog({ newestOnly, countMissing }: DeliveryOptions): DeliveryLog {
  const byKey = new Map<string, Sent[]>();
  const watches: { watcher: number; next: Map<string, number> }[] = [];
  const latencies: number[] = [];
  let delivered = 0;
  let expected = 0;

  function sent(sender: number, key: string, token: number, counts: boolean): void {
    const one = { sender, token, at: performance.now(), counts };
    if (counts) expected += watches.filter(({ watcher }) => watcher !== sender).length;
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [one]);
    else list.push(one);
  }

  function createWatch(watcher: number): Watch {
    const next = new Map<string, number>();
    watches.push({ watcher, next });
    return {
      saw(key, token) {
        const list = byKey.get(key);
        if (list === undefined) return;
        const now = performance.now();
        let at = next.get(key) ?? 0;
        for (; at < list.length; at += 1) {
          const one = list[at];
          if (one === undefined || one.token > token) break;
          if (!one.counts || one.sender === watcher) continue;
          delivered += 1;
          if (!newestOnly || one.token === token) latencies.push(now - one.at);
        }
        next.set(key, at);
      },
    };
  }

  function summary(): DeliverySummary {
    const now = performance.now();
    const missing: number[] = [];
    for (const { watcher, next } of watches) {
      for (const [key, list] of byKey) {
        const from = next.get(key) ?? 0;
        for (const one of list.slice(from)) if (one.counts && one.sender !== watcher) missing.push(now - one.at);
      }
    }
    return { expected, delivered, latencies: countMissing ? [...latencies, ...missing] : latencies };
  }

  return { sent, createWatch, summary, isComplete: () => delivered >= expected };
}
