/** One command at a time behind a button: busy while it is on its way, and the reason in words when it is refused. */
import { useState } from 'react';
import type { Outcome } from '../../commands/commander.ts';
import { useSay } from '../../strings/say-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

export type Running = { isRunning: boolean; problem: string | null; start(run: () => Promise<Outcome>): void };

export function useRunning(): Running {
  const say = useSay();
  const announce = useAnnounce();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function wait(run: () => Promise<Outcome>): Promise<void> {
    setRunning(true);
    setProblem(null);
    const outcome = await run();
    setRunning(false);
    if (outcome.ok) return;
    const words = sayRefusal(say, outcome.refusal);
    setProblem(words);
    announce(words);
  }
  return { isRunning, problem, start: (run) => void wait(run) };
}
