/**
 * What one turn of the loop has to say to a socket goes out as one write: whoever gave a command gets the tick's news,
 * their private changes and the answer together, and a write costs the same whatever its size (D3).
 */
import type { Duplex } from 'node:stream';

export type Outlet = {
  write(framed: Buffer): void;
  /** Now, because the socket is about to say something of its own. */
  flush(): void;
  /** Bytes that have not left yet. */
  waitingBytes(): number;
};

export type WriteTogether = (stream: Duplex) => Outlet;

export function createWriteTogether(): WriteTogether {
  let flushing: (() => void)[] = [];

  function flush(): void {
    const now = flushing;
    flushing = [];
    for (const write of now) write();
  }

  return (stream) => {
    let parts: Buffer[] = [];
    let bytes = 0;

    function writeParts(): void {
      const [only, ...more] = parts;
      if (only !== undefined && !stream.destroyed) stream.write(more.length === 0 ? only : Buffer.concat(parts));
      parts = [];
      bytes = 0;
    }

    return {
      write(framed) {
        if (parts.length === 0) {
          if (flushing.length === 0) queueMicrotask(flush);
          flushing.push(writeParts);
        }
        parts.push(framed);
        bytes += framed.length;
      },
      flush: writeParts,
      waitingBytes: () => bytes + stream.writableLength,
    };
  };
}
