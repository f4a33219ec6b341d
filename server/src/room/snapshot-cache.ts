/**
 * The whole document as bytes, encoded once for many who join, with the tail that it lacks meanwhile: a room full of
 * people who come at once costs one encoding and not one for each (safety.md, join storm).
 */
export type Snapshot = { update: Uint8Array; clock: number; position: { epoch: number; seq: number; tag: string } };

export type SnapshotCache = {
  /** At most so many writes behind `clock`; whoever takes it asks for the tail. */
  take(epoch: number, clock: number): Snapshot;
  forget(): void;
};

/** A longer tail costs more than encoding anew. */
const LONGEST_TAIL = 500;

export function createSnapshotCache(encode: () => Snapshot): SnapshotCache {
  let kept: Snapshot | null = null;
  return {
    take(epoch, clock) {
      const isGood = kept !== null && kept.position.epoch === epoch && clock - kept.clock <= LONGEST_TAIL;
      kept = isGood && kept !== null ? kept : encode();
      return kept;
    },
    forget() {
      kept = null;
    },
  };
}
