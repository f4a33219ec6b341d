/**
 * Sends chunk after chunk and can stop and go on. Each chunk is committed before the next is sent, so what it says is in
 * is in, whatever happens to this page afterwards.
 */
import { useRef, useState } from 'react';
import { importIdeas } from '@evenboard/shared/commands/import';
import type { Refusal } from '@evenboard/shared/domain/refusal';
import { useSession } from '../../document/session-context.ts';
import type { ImportChunk } from './plan.ts';

export type RunState =
  | { kind: 'idle' }
  | { kind: 'running' | 'stopped' | 'finished'; done: number; total: number }
  | { kind: 'failed'; done: number; total: number; refusal: Refusal };

export type ImportRun = {
  state: RunState;
  start: (chunks: readonly ImportChunk[]) => Promise<void>;
  stop: () => void;
  /** From the chunk that did not get through. */
  goOn: () => Promise<void>;
};

type Job = { left: readonly ImportChunk[]; done: number; total: number; isStopping: boolean };

export function useImportRun(): ImportRun {
  const { commander } = useSession();
  const [state, setState] = useState<RunState>({ kind: 'idle' });
  const job = useRef<Job>({ left: [], done: 0, total: 0, isStopping: false });

  function show(kind: 'running' | 'stopped' | 'finished'): void {
    setState({ kind, done: job.current.done, total: job.current.total });
  }

  async function work(): Promise<void> {
    job.current.isStopping = false;
    show('running');
    for (let [chunk] = job.current.left; chunk !== undefined; [chunk] = job.current.left) {
      if (job.current.isStopping) return show('stopped');
      const outcome = await commander.run(importIdeas, chunk);
      // "already": it came through the first time and only the answer was lost.
      if (!outcome.ok && outcome.refusal.kind !== 'already') {
        const { done, total } = job.current;
        return setState({ kind: 'failed', done, total, refusal: outcome.refusal });
      }
      job.current.left = job.current.left.slice(1);
      job.current.done += chunk.ideas.length;
      show('running');
    }
    show('finished');
  }

  return {
    state,
    async start(chunks) {
      const total = chunks.reduce((sum, { ideas }) => sum + ideas.length, 0);
      job.current = { left: chunks, done: 0, total, isStopping: false };
      await work();
    },
    stop: () => void (job.current.isStopping = true),
    goOn: work,
  };
}
