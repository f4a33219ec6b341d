/**
 * Stands in for y-protocols/awareness. Presence is a message of our own, written by the server (D1), and stock awareness
 * would only send every change back up (trap 1): nothing here knows anybody or says anything.
 */
export class Awareness {
  getStates(): ReadonlyMap<number, unknown> {
    return new Map();
  }
  getLocalState(): null {
    return null;
  }
  setLocalState(): void {}
  on(): void {}
  off(): void {}
  destroy(): void {}
}

export function encodeAwarenessUpdate(): Uint8Array {
  return new Uint8Array();
}

export function applyAwarenessUpdate(): void {}

export function removeAwarenessStates(): void {}
