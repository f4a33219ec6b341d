/**
 * What a facilitator can do about people. Each says what came of it, but for what takes this very screen away: the next
 * one tells of that. Handing over is two steps, the other person first.
 */
import { use, useState } from 'react';
import { removePerson, restorePerson, setRole } from '@evenboard/shared/commands/people';
import type { Role } from '@evenboard/shared/domain/participant';
import type { Outcome } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { HandedToContext } from './handed-to.ts';

export type Who = { id: string; called: string };

export type PeopleControl = {
  give: (who: Who, role: Role) => Promise<void>;
  handOver: (who: Who, myId: string) => Promise<void>;
  stepDown: (myId: string) => Promise<void>;
  takeOut: (who: Who) => Promise<void>;
  letIn: (who: Who) => Promise<void>;
  /** What came of the last change, in words, and whom it took out, as long as that can be undone here. */
  said: { words: string; isGood: boolean; out: Who | null } | null;
};

export function usePeopleControl(): PeopleControl {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const [said, setSaid] = useState<PeopleControl['said']>(null);

  const [, noteHandedTo] = use(HandedToContext);

  function tell(outcome: Outcome, words: string, out: Who | null = null): void {
    const spoken = outcome.ok ? words : sayRefusal(say, outcome.refusal);
    setSaid({ words: spoken, isGood: outcome.ok, out: outcome.ok ? out : null });
    announce(spoken);
  }
  async function stepDown(myId: string, to: string | null): Promise<void> {
    noteHandedTo(to);
    const outcome = await commander.run(setRole, { id: myId, role: 'participant' });
    if (!outcome.ok) tell(outcome, '');
  }

  return {
    said,
    async give({ id, called }, role) {
      tell(await commander.run(setRole, { id, role }), say(`people.done.${role}`, { name: called }));
    },
    async handOver({ id, called }, myId) {
      const theirs = await commander.run(setRole, { id, role: 'facilitator' });
      return theirs.ok ? stepDown(myId, called) : tell(theirs, '');
    },
    stepDown: (myId) => stepDown(myId, null),
    async takeOut(who) {
      tell(await commander.run(removePerson, { id: who.id }), say('people.done.takenOut', { name: who.called }), who);
    },
    async letIn({ id, called }) {
      tell(await commander.run(restorePerson, { id }), say('people.done.letIn', { name: called }));
    },
  };
}
