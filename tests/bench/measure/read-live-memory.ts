/**
 * What a server's memory holds once its garbage is gone, asked through Node's inspector: resident memory alone tells as
 * much of the last hour as of the rooms. For scenarios that measure memory and nothing else.
 */
import { once } from 'node:events';
import { WebSocket } from 'ws';

/** `heapBytes`: JavaScript's own, and the buffers outside of it. */
export type LiveMemory = { rssBytes: number; heapBytes: number };

const COLLECTIONS = 3;
const READ = 'JSON.stringify(process.memoryUsage())';

/** What Node must be started with; `publish` keeps it from saying so on the screen. */
export function inspectorOptions(port: number): string[] {
  return [`--inspect=127.0.0.1:${port}`, '--inspect-publish-uid=http'];
}

export async function readLiveMemory(inspectorPort: number): Promise<LiveMemory> {
  const targets = (await (await fetch(`http://127.0.0.1:${inspectorPort}/json`)).json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? '');
  await once(socket, 'open');
  let id = 0;

  async function call(method: string, params: object = {}): Promise<unknown> {
    id += 1;
    socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [data] = (await once(socket, 'message')) as [Buffer];
      const reply = JSON.parse(data.toString()) as { id?: number; result?: unknown };
      if (reply.id === id) return reply.result;
    }
  }

  // What one collection frees may hold the last key to what the next one frees.
  for (let done = 0; done < COLLECTIONS; done += 1) await call('HeapProfiler.collectGarbage');
  const answer = (await call('Runtime.evaluate', { expression: READ, returnByValue: true })) as { result: { value: string } };
  const usage = JSON.parse(answer.result.value) as NodeJS.MemoryUsage;
  socket.close();
  return { rssBytes: usage.rss, heapBytes: usage.heapUsed + usage.external };
}
