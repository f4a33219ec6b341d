/**
 * A line over HTTP, for networks that block WebSockets. What goes down waits, numbered, until the screen has asked for
 * what comes after it; what comes up is numbered too, so that neither a lost answer nor a repeat loses or doubles a frame.
 */
import { CLOSE_CODES } from '@evenboard/shared/protocol/close-codes';
import { writeMessage } from '@evenboard/shared/protocol/codec';
import type { Line } from './line.ts';

/** Frames after a number, or how the line has ended. `last` is the number of the newest frame among them. */
export type Down = { last: number; frames: readonly Uint8Array[]; closed: number | null };

export type HttpLine = Line & {
  /** Resolves once there is something to give, or the waiting time is over. Also says that all up to `after` has come. */
  poll(after: number): Promise<Down>;
  /** Whether frames with this number are new; a repeat is not. */
  takeTurn(number: number): boolean;
  /** Resolves when the screen may go on. */
  untilResumed(): Promise<void>;
  onClosed(listener: () => void): void;
};

const LONGEST_POLL_MS = 20_000;
/** A screen that does not ask for so long is gone. */
const LONGEST_ABSENCE_MS = 30_000;

export function createHttpLine(): HttpLine {
  const frames: Uint8Array[] = [];
  let bytes = 0;
  /** The number of the first frame that waits. */
  let first = 1;
  let lastUp = 0;
  let closed: number | null = null;
  let poll: { after: number; answer(down: Down): void; timer: NodeJS.Timeout } | null = null;
  let absence: NodeJS.Timeout | null = null;
  let isPaused = false;
  let resumed: (() => void)[] = [];
  const closing: (() => void)[] = [];

  function read(after: number): Down {
    return { last: first + frames.length - 1, frames: frames.slice(Math.max(0, after - first + 1)), closed };
  }

  function answer(): void {
    if (poll === null) return;
    const { after, answer: give, timer } = poll;
    clearTimeout(timer);
    poll = null;
    give(read(after));
    waitForScreen();
  }

  function waitForScreen(): void {
    if (absence !== null) clearTimeout(absence);
    absence = closed === null ? setTimeout(() => close(CLOSE_CODES.comeBack), LONGEST_ABSENCE_MS) : null;
  }

  function push(frame: Uint8Array): void {
    frames.push(frame);
    bytes += frame.length;
    // Whatever else this turn of the loop has to say goes in the same answer.
    if (poll !== null) setImmediate(answer);
  }

  function forget(upTo: number): void {
    const gone = frames.splice(0, Math.max(0, upTo - first + 1));
    first += gone.length;
    bytes -= gone.reduce((sum, frame) => sum + frame.length, 0);
  }

  function close(code: number): void {
    if (closed !== null) return;
    closed = code;
    answer();
    if (absence !== null) clearTimeout(absence);
    resume();
    for (const listener of closing) listener();
  }

  function resume(): void {
    isPaused = false;
    const waiting = resumed;
    resumed = [];
    for (const go of waiting) go();
  }

  waitForScreen();
  return {
    isOpen: () => closed === null,
    send: push,
    sendShared: push,
    waitingBytes: () => bytes,
    pause() {
      isPaused = true;
    },
    resume,
    close,
    drop: () => close(CLOSE_CODES.comeBack),
    poll(after) {
      // A second question takes the place of the first, whose screen has given up waiting.
      answer();
      forget(after);
      if (frames.length > 0 || closed !== null) {
        waitForScreen();
        return Promise.resolve(read(after));
      }
      if (absence !== null) clearTimeout(absence);
      return new Promise((give) => {
        const timer = setTimeout(() => push(writeMessage({ type: 'beat' })), LONGEST_POLL_MS);
        poll = { after, answer: give, timer };
      });
    },
    takeTurn(number) {
      if (number !== lastUp + 1) return false;
      lastUp = number;
      return true;
    },
    untilResumed: () => (isPaused ? new Promise((go) => resumed.push(go)) : Promise.resolve()),
    onClosed: (listener) => void closing.push(listener),
  };
}
