/**
 * The store on SQLite: every call goes to a worker thread. Commits that wait while one is being written are written
 * together as the next, so that a busy server pays for one sync to disk, not one a room (D3).
 */
import { Worker } from 'node:worker_threads';
import type { SqliteTables } from './sqlite-tables.ts';
import type { Call, Reply } from './sqlite-worker.ts';
import { gatherCalls } from './gather-calls.ts';
import type { CommitResult, RoomBatch, SecretEntry, Store } from './store.ts';

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

export function createSqliteStore(file: string): Store {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let hasAnswered = false;
  let isClosing = false;
  let broken: Error | null = null;
  let worker = startWorker();

  function startWorker(): Worker {
    const started = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { file } });
    started.on('message', takeReply);
    started.on('error', failCalls);
    started.on('exit', () => {
      const closed = new Error('The database is closed.');
      failCalls(closed);
      // A thread that died takes its calls with it, and nothing else: the file is whole, and the next thread opens it.
      // One that never answered could not open the file, and the next could not either.
      if (!isClosing && hasAnswered) worker = startWorker();
      else broken ??= closed;
    });
    return started;
  }

  function takeReply(reply: Reply): void {
    const call = waiting.get(reply.number);
    waiting.delete(reply.number);
    hasAnswered = true;
    if ('problem' in reply) call?.reject(new Error(reply.problem));
    else call?.resolve(reply.value);
  }

  function failCalls(error: unknown): void {
    const problem = error instanceof Error ? error : new Error(String(error));
    if (!hasAnswered) broken = problem;
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
  }

  function call<Name extends keyof SqliteTables>(
    name: Name,
    ...values: Parameters<SqliteTables[Name]>
  ): Promise<ReturnType<SqliteTables[Name]>> {
    if (broken !== null) return Promise.reject(broken);
    calls += 1;
    const message: Call = { number: calls, name, values };
    return new Promise((resolve, reject) => {
      // Sound: the reply to this call is what that method returned.
      waiting.set(calls, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage(message);
    });
  }

  const commits = gatherCalls<RoomBatch, CommitResult>(async (batches) => {
    // A thread takes one string far faster than it takes many objects.
    const results = await call('commit', JSON.stringify(batches)).catch(() => null);
    return batches.map((_, place) => results?.[place] ?? { ok: false, reason: 'failed', problem: 'broken' });
  });
  const secrets = gatherCalls<SecretEntry, true>(async (entries) => {
    await call('addSecrets', entries);
    return entries.map(() => true);
  });

  return {
    addWorkshop: (entry) => call('addWorkshop', entry),
    findWorkshop: (id) => call('findWorkshop', id),
    findWorkshopByCode: (codeKey) => call('findWorkshopByCode', codeKey),
    loadRoom: (id, from) => call('loadRoom', id, from),
    findHandled: (workshopId, outbox, number) => call('findHandled', workshopId, outbox, number),
    findCommand: (workshopId, outbox, number) => call('findCommand', workshopId, outbox, number),
    addSecret: async (entry) => void (await secrets.add(entry)),
    findSecret: (hash) => call('findSecret', hash),
    removeSecret: (hash) => call('removeSecret', hash),
    removeSecrets: (workshopId, kind) => call('removeSecrets', workshopId, kind),
    check: () => call('check'),
    async purge(now) {
      const hidden = await call('purgeHiddenWords', now);
      const tied = await call('listTied', now);
      for (const id of tied) while (await call('untieSome', id, now)) continue;
      if (hidden + tied.length > 0) await call('clearLog');
    },
    async eraseEnded(now) {
      const ids = await call('eraseEnded', now);
      if (ids.length > 0) await call('clearLog');
      return ids;
    },
    commit: commits.add,
    async close() {
      await Promise.all([commits.settled(), secrets.settled()]);
      isClosing = true;
      await call('close').catch(() => undefined);
      await worker.terminate();
    },
  };
}
