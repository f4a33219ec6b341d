/**
 * A socket for the provider that finds a way in by itself: a WebSocket, or HTTP where a council's proxy lets none through.
 * Whether one gets through shows when the first frame has come: some proxies open them and pass nothing.
 */
export type SocketEvents = {
  open(): void;
  message(data: ArrayBuffer): void;
  close(code: number): void;
};

/** What the provider uses of a socket. */
export type Carrier = {
  send(bytes: Uint8Array): void;
  close(): void;
};

export type CreateHttpCarrier = (url: string, events: SocketEvents) => Carrier;

export type WayInOptions = {
  loadHttp(): Promise<CreateHttpCarrier>;
  createWebSocket(url: string): WebSocket;
  /** Milliseconds that a WebSocket has until its first frame; with what HTTP takes after it, five seconds in all. */
  patienceMs?: number;
  /** How soon a screen that goes by HTTP tries whether a WebSocket gets through now; then twice that, and so on. */
  probeMs?: number;
};

const PATIENCE_MS = 3500;
const PROBE_MS = 25_000;
const LONGEST_PROBE_MS = 5 * 60_000;
const LOST = 1006;

/** A constructor to give to the provider as its WebSocket. What one of its sockets has learned, the next one knows. */
export function createWayIn({ loadHttp, createWebSocket, patienceMs = PATIENCE_MS, probeMs = PROBE_MS }: WayInOptions): typeof WebSocket {
  let isBlocked = false;

  class WayIn {
    binaryType = 'arraybuffer';
    readyState = 0;
    readonly OPEN = 1;
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onerror: (() => void) | null = null;
    private carrier: Carrier | null = null;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(url: string) {
      if (isBlocked) this.goByHttp(url);
      else this.goByWebSocket(url);
    }

    send(bytes: Uint8Array): void {
      this.carrier?.send(bytes);
    }

    close(): void {
      this.end(LOST);
    }

    private goByWebSocket(url: string): void {
      const socket = createWebSocket(url);
      socket.binaryType = 'arraybuffer';
      let hasOpened = false;
      let hasHeard = false;
      const giveUp = () => {
        clearTimeout(this.timer);
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
        // Not opened: this same socket goes on by HTTP. Opened and silent: the provider has to begin again.
        if (!hasOpened) return this.goByHttp(url);
        isBlocked = true;
        this.end(LOST);
      };
      this.timer = setTimeout(giveUp, patienceMs);
      this.carrier = { send: (bytes) => socket.send(new Uint8Array(bytes)), close: () => socket.close() };
      socket.onopen = () => {
        hasOpened = true;
        this.open();
      };
      socket.onmessage = ({ data }) => {
        if (!hasHeard) clearTimeout(this.timer);
        hasHeard = true;
        this.onmessage?.({ data: data as ArrayBuffer });
      };
      socket.onclose = ({ code }) => {
        if (hasOpened) this.end(code);
        else giveUp();
      };
    }

    private goByHttp(url: string): void {
      void loadHttp()
        .then((create) => {
          if (this.readyState > 1) return;
          this.carrier = create(url, {
            open: () => {
              // The server was reached: it was the WebSocket that did not get through.
              isBlocked = true;
              this.open();
              this.probeLater(url, probeMs);
            },
            message: (data) => this.onmessage?.({ data }),
            close: (code) => this.end(code),
          });
        })
        .catch(() => this.end(LOST));
    }

    /** Goes back to a WebSocket as soon as one gets through: it costs a phone far less. */
    private probeLater(url: string, inMs: number): void {
      this.timer = setTimeout(() => {
        const probe = createWebSocket(url.replace(/\/socket\/.*/, '/socket/probe'));
        const giveUp = setTimeout(() => probe.close(), patienceMs);
        probe.onmessage = () => {
          clearTimeout(giveUp);
          probe.close();
          isBlocked = false;
          this.end(LOST);
        };
        probe.onclose = () => this.readyState === 1 && this.probeLater(url, Math.min(LONGEST_PROBE_MS, inMs * 2));
      }, inMs);
    }

    private open(): void {
      this.readyState = 1;
      this.onopen?.();
    }

    private end(code: number): void {
      if (this.readyState > 1) return;
      this.readyState = 3;
      clearTimeout(this.timer);
      this.carrier?.close();
      this.onclose?.({ code, reason: '' });
    }
  }

  // Sound: the provider uses no more of a WebSocket than stands above.
  return WayIn as unknown as typeof WebSocket;
}
