/** Opens a step for everybody, locking the one before, and says what came of it. */
import { useState } from 'react';
import { lockStep, openStep } from '@evenboard/shared/commands/agenda';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import type { AgendaStep } from './step-order.ts';

export type StepControl = {
  open: (step: AgendaStep) => Promise<void>;
  lock: (step: AgendaStep) => Promise<void>;
  isBusy: boolean;
  /** Why the last try did not work, or empty. */
  problem: string;
};

export function useOpenStep(onOpened: (activityId: string) => void): StepControl {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function attempt(run: () => ReturnType<typeof commander.run>, words: string): Promise<boolean> {
    setBusy(true);
    const outcome = await run();
    setBusy(false);
    const said = outcome.ok ? words : sayRefusal(say, outcome.refusal);
    setProblem(outcome.ok ? '' : said);
    announce(said);
    return outcome.ok;
  }

  return {
    isBusy,
    problem,
    async open(step) {
      const args = { activityId: step.activityId, keepLastOpen: false };
      const words = say('agenda.opened', { step: say(`status.${step.kind}`) });
      if (await attempt(() => commander.run(openStep, args), words)) onOpened(step.activityId);
    },
    async lock(step) {
      const words = say('agenda.locked', { step: say(`status.${step.kind}`) });
      await attempt(() => commander.run(lockStep, { activityId: step.activityId }), words);
    },
  };
}
