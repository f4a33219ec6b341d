/** The server as users run it, in a process of its own that can be killed without warning and started again. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

export type ServerProcess = {
  readonly url: string;
  readonly folder: string;
  /** `kill -9`: no goodbye, nothing flushed. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Files may not grow beyond so many bytes: to write more is an input or output error. Null lifts it. */
  limitFiles(bytes: number | null): void;
  close(): Promise<void>;
};

export type ServerProcessOptions = {
  /** Where its data lies, if not in a folder of its own. */
  folder?: string;
};

/** A process that outgrows a limit on files is told so by a signal, and ends of it unless it was started deaf to it. */
const DEAF = `trap '' XFSZ; exec "$0" "$@"`;

export async function startServerProcess(options: ServerProcessOptions = {}): Promise<ServerProcess> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'evenboard-process-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const env = { ...process.env, PORT: `${port}`, HOST: '127.0.0.1', EVENBOARD_DATA: folder, EVENBOARD_URL: url };
    const started = spawn('sh', ['-c', DEAF, process.execPath, MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    child = started;
    await new Promise<void>((resolve, reject) => {
      started.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
      started.stdout.on('data', (text: Buffer) => text.includes('Evenboard is ready') && resolve());
    });
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    child = null;
  }

  await start();
  return {
    url,
    folder,
    kill: () => end('SIGKILL'),
    start,
    limitFiles(bytes) {
      execFileSync('prlimit', ['--pid', String(child?.pid), `--fsize=${bytes ?? 'unlimited'}:`]);
    },
    async close() {
      await end('SIGTERM');
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
