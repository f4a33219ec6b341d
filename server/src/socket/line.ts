/** One way to one screen and back, whatever carries it: a WebSocket, or HTTP where those are blocked. */
export type Line = {
  isOpen(): boolean;
  send(frame: Uint8Array): void;
  /** The same bytes go to many lines, one after the other. */
  sendShared(frame: Uint8Array): void;
  /** Bytes that have not left yet. */
  waitingBytes(): number;
  /** Stops and goes on taking what the screen says. */
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
  /** Ends it without a word: nobody is listening. */
  drop(): void;
};
