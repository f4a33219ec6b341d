/**
 * The line over HTTP, the screen's end: frames go up one request at a time, numbered, and come down by questions that the
 * server answers when it has something. A request that fails is asked again under its number, so nothing is lost or
 * doubled; only a line that the server no longer knows is given up.
 */
import { readFrames, writeFrames } from '@evenboard/shared/protocol/frame-list';
import type { Carrier, SocketEvents } from './way-in.ts';

const TRIES = 4;
const PAUSE_MS = 500;
/** Longer than the server keeps a question open. */
const LONGEST_ANSWER_MS = 30_000;
const LOST = 1006;

export function createHttpCarrier(url: string, events: SocketEvents): Carrier {
  const { pathname, search } = new URL(url);
  const workshopId = pathname.replace(/.*\//, '');
  const leaving = new AbortController();
  let line = '';
  let queue: Uint8Array[] = [];
  let isSending = false;
  let number = 0;

  function end(code: number): void {
    if (leaving.signal.aborted) return;
    leaving.abort();
    events.close(code);
  }

  /** Null once there is no hope left. A line that is no longer known answers 410. */
  async function ask(path: string, body: Uint8Array | null): Promise<Response | null> {
    for (let tries = 0; tries < TRIES && !leaving.signal.aborted; tries += 1) {
      if (tries > 0) await new Promise((next) => setTimeout(next, PAUSE_MS * 2 ** tries));
      const response = await askOnce(path, body);
      if (response !== null && response.status < 500) return response.ok ? response : null;
    }
    return null;
  }

  async function askOnce(path: string, body: Uint8Array | null): Promise<Response | null> {
    const attempt = new AbortController();
    const timer = setTimeout(() => attempt.abort(), LONGEST_ANSWER_MS);
    const stop = () => attempt.abort();
    leaving.signal.addEventListener('abort', stop);
    try {
      const method = path.includes('/down/') ? 'GET' : 'POST';
      return await fetch(`/api${path}`, {
        method,
        ...(body === null ? {} : { body: new Uint8Array(body) }),
        headers: { 'x-evenboard': '1' },
        credentials: 'same-origin',
        signal: attempt.signal,
      });
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
      leaving.signal.removeEventListener('abort', stop);
    }
  }

  async function open(): Promise<void> {
    const response = await ask(`/workshops/${workshopId}/line${search}`, null);
    const answer = response === null ? null : ((await response.json().catch(() => null)) as { line?: string; closed?: number } | null);
    if (answer?.line === undefined) return end(answer?.closed ?? LOST);
    line = answer.line;
    events.open();
    void send();
    await listen();
  }

  async function listen(): Promise<void> {
    for (let after = 0; !leaving.signal.aborted; ) {
      const response = await ask(`/lines/${line}/down/${after}`, null);
      const body = response === null ? null : await response.arrayBuffer().catch(() => null);
      if (response === null) return end(LOST);
      // The answer broke off: the same question again.
      if (body === null) continue;
      for (const frame of readFrames(new Uint8Array(body)) ?? []) events.message(new Uint8Array(frame).buffer);
      after = Number(response.headers.get('x-evenboard-last'));
      const closed = response.headers.get('x-evenboard-closed');
      if (closed !== null) return end(Number(closed));
    }
  }

  async function send(): Promise<void> {
    if (isSending || line === '') return;
    isSending = true;
    while (queue.length > 0 && !leaving.signal.aborted) {
      const frames = queue;
      queue = [];
      number += 1;
      if ((await ask(`/lines/${line}/up/${number}`, writeFrames(frames))) === null) end(LOST);
    }
    isSending = false;
  }

  void open();
  return {
    send(bytes) {
      queue.push(bytes);
      void send();
    },
    close: () => leaving.abort(),
  };
}
