/**
 * Sends chunk after chunk and can stop and go on. Each chunk is committed before the next is sent, so what it says is in
 * is in. Leaving the screen stops nothing: the sending goes on, and whoever comes back finds it where it is.
 */
import { useEffect, useRef, useState } from 'react';
import { importIdeas } from '@evenboard/shared/commands/import';
import type { Refusal } from '@evenboard/shared/domain/refusal';
import { newId } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import type { ImportChunk } from './plan.ts';
import { useKeptImport } from './use-kept-import.ts';

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
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const kept = useKeptImport();
  const [runner] = useState(newId);
  const [left] = useState(() => kept.job());
  const [state, setState] = useState<RunState>(() => (left === null ? { kind: 'idle' } : { kind: 'stopped', done: left.done, total: left.total }));
  const job = useRef<Job>({ left: left?.left ?? [], done: left?.done ?? 0, total: left?.total ?? 0, isStopping: false });
  useWarningBeforeUnload(state.kind === 'running');

  function keep(isRunning: boolean): void {
    const { left: rest, done, total } = job.current;
    kept.keepJob(rest.length === 0 ? null : { left: rest, done, total, runner: isRunning ? runner : null });
  }
  function end(next: Exclude<RunState, { kind: 'idle' }>): void {
    keep(false);
    setState(next);
    const { done, total } = next;
    if (next.kind === 'finished') announce(say('import.finished', { n: done }));
    else announce(say(next.kind === 'failed' ? 'import.failed' : 'import.stopped', { done, total }));
  }
  function now<Kind extends 'running' | 'stopped' | 'finished'>(kind: Kind) {
    return { kind, done: job.current.done, total: job.current.total };
  }
  /** Somebody came back to the screen meanwhile, and that one sends the rest. */
  function isHandedOver(): boolean {
    const taken = kept.job()?.runner;
    return typeof taken === 'string' && taken !== runner;
  }

  async function work(): Promise<void> {
    job.current.isStopping = false;
    keep(true);
    setState(now('running'));
    for (let [chunk] = job.current.left; chunk !== undefined; [chunk] = job.current.left) {
      if (job.current.isStopping) return end(now('stopped'));
      const outcome = await commander.run(importIdeas, chunk);
      if (isHandedOver()) return;
      // "already": it came through the first time and only the answer was lost.
      if (!outcome.ok && outcome.refusal.kind !== 'already') {
        const { done, total } = job.current;
        return end({ kind: 'failed', done, total, refusal: outcome.refusal });
      }
      job.current.left = job.current.left.slice(1);
      job.current.done += chunk.ideas.length;
      keep(true);
      setState(now('running'));
    }
    end(now('finished'));
  }

  const carryOn = useRef(work);
  useEffect(() => {
    // It was under way when the screen was left, and nobody had stopped it.
    if (left !== null && left.runner !== null) void carryOn.current();
  }, [left]);

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

/** Closing the page would end it: the browser asks first. */
function useWarningBeforeUnload(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isRunning]);
}
