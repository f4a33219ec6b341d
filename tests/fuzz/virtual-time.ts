/**
 * Time that passes only when a test says so: timers and clocks are its own, so that a run of hours takes a moment and a
 * seed gives the same run again. Promises still resolve by themselves; `advance` waits for them after every timer.
 * Clocks on the wall may be wrong and may jump, the server's and the clients' apart; the time that passes never does.
 */
import type { SeededRandom } from '../support/seeded-random.ts';

const TURNS_TO_SETTLE = 4;
const START_MS = Date.UTC(2027, 2, 1, 10);

export type VirtualTime = {
  /** The server's clock on the wall. Clients ask `Date.now`. */
  now(): number;
  jumpServerClock(ms: number): void;
  jumpClientClocks(ms: number): void;
  /** Lets promises and what they start come to rest, without time passing. */
  settle(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Resolves once so much time has passed, as what takes a while would. */
  wait(ms: number): Promise<void>;
  /** Passes time until a promise has an answer. */
  pump<Value>(promise: Promise<Value>): Promise<Value>;
  /** Where the clients' random ids come from, so that a seed gives the same ones again. */
  drawFrom(random: SeededRandom): void;
  restore(): void;
};

type Timer = { id: number; at: number; run: () => void };

export function installVirtualTime(): VirtualTime {
  const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now, performance: performance.now };
  const realTurn = globalThis.setImmediate;
  const realRandom = crypto.getRandomValues;
  let elapsed = 0;
  let serverShift = 0;
  let clientShift = 0;
  let ids = 0;
  let timers: Timer[] = [];

  function addTimer(run: () => void, ms = 0): number {
    ids += 1;
    timers.push({ id: ids, at: elapsed + Math.max(0, ms), run });
    return ids;
  }

  Object.assign(globalThis, {
    setTimeout: addTimer,
    clearTimeout: (id: unknown) => {
      timers = timers.filter((timer) => timer.id !== id);
    },
  });
  Date.now = () => START_MS + Math.floor(elapsed) + clientShift;
  performance.now = () => elapsed;

  async function settle(): Promise<void> {
    for (let turn = 0; turn < TURNS_TO_SETTLE; turn += 1) await new Promise((next) => realTurn(next));
  }

  async function advance(ms: number): Promise<void> {
    const until = elapsed + ms;
    await settle();
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.id - b.id);
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      elapsed = Math.max(elapsed, next.at);
      next.run();
      await settle();
    }
    elapsed = until;
  }

  return {
    now: () => START_MS + Math.floor(elapsed) + serverShift,
    jumpServerClock(ms) {
      serverShift += ms;
    },
    jumpClientClocks(ms) {
      clientShift += ms;
    },
    settle,
    advance,
    wait: (ms) => new Promise((next) => void addTimer(next, ms)),
    async pump(promise) {
      let isDone = false;
      const mark = () => {
        isDone = true;
      };
      promise.then(mark, mark);
      for (let waited = 0; !isDone; waited += 1) {
        if (waited > 2000) throw new Error('waited for twenty seconds of virtual time in vain');
        await advance(10);
      }
      return promise;
    },
    drawFrom(random) {
      Object.defineProperty(crypto, 'getRandomValues', {
        configurable: true,
        value<Values extends ArrayBufferView>(values: Values): Values {
          const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
          for (let place = 0; place < bytes.length; place += 1) bytes[place] = random.below(256);
          return values;
        },
      });
    },
    restore() {
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
      Date.now = real.now;
      performance.now = real.performance;
      Object.defineProperty(crypto, 'getRandomValues', { configurable: true, value: realRandom });
    },
  };
}
