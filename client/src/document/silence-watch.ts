/**
 * Notices a line that looks open and is dead: words are on their way and the server has said nothing for a while. A phone
 * that has left the network is not told by its browser, and "Saving" for ever would be untrue (I3).
 */
export type SilenceWatch = {
  /** The server has said something. */
  heard(): void;
  /** How many commands are without an answer now. */
  waitingFor(count: number): void;
  stop(): void;
};

const LONGEST_SILENCE_MS = 8000;
const CHECK_MS = 1000;

export function createSilenceWatch(onSilence: () => void, now: () => number = () => performance.now()): SilenceWatch {
  let since: number | null = null;
  const checking = setInterval(() => {
    if (since === null || now() - since < LONGEST_SILENCE_MS) return;
    since = null;
    onSilence();
  }, CHECK_MS);
  return {
    heard() {
      if (since !== null) since = now();
    },
    waitingFor(count) {
      if (count === 0) since = null;
      else since ??= now();
    },
    stop: () => clearInterval(checking),
  };
}
