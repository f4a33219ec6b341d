/**
 * Keeps commands in the order of their numbers after some had to be sent back (a disk that failed): until all of those
 * have come again, one by one, nothing later of the same outbox gets in before them (trap 9).
 */
export type TurnKeeper = {
  /** Whether it is this command's turn; if not, it has to be sent again. */
  isTurn(outbox: string, number: number): boolean;
  /** Its sender was told to send it again. */
  sendBack(outbox: string, number: number): void;
  /** What has been handled is not awaited: its sender has its answer, and may never say it again. */
  forgetHandled(lastOf: (outbox: string) => number): void;
};

export function createTurnKeeper(): TurnKeeper {
  const awaited = new Map<string, { next: number; last: number }>();
  return {
    isTurn(outbox, number) {
      const gap = awaited.get(outbox);
      if (gap === undefined || number < gap.next) return true;
      if (number > gap.next) return false;
      gap.next += 1;
      if (gap.next > gap.last) awaited.delete(outbox);
      return true;
    },
    sendBack(outbox, number) {
      const gap = awaited.get(outbox) ?? { next: number, last: number };
      awaited.set(outbox, { next: Math.min(gap.next, number), last: Math.max(gap.last, number) });
    },
    forgetHandled(lastOf) {
      for (const [outbox, gap] of awaited) {
        gap.next = Math.max(gap.next, lastOf(outbox) + 1);
        if (gap.next > gap.last) awaited.delete(outbox);
      }
    },
  };
}
