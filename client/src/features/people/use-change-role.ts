/** What a facilitator can do about people. Each says what came of it; handing over is two steps, the other person first. */
import { useState } from 'react';
import { removePerson, setRole } from '@evenboard/shared/commands/people';
import type { Role } from '@evenboard/shared/domain/participant';
import type { Outcome } from '../../commands/commander.ts';
import { useSession } from '../../document/session-context.ts';
import { sayRefusal } from '../../strings/say-refusal.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

export type Who = { id: string; called: string };

export type PeopleControl = {
  give: (who: Who, role: Role) => Promise<void>;
  handOver: (who: Who, myId: string) => Promise<void>;
  takeOut: (who: Who) => Promise<void>;
  /** What came of the last change, in words. */
  said: { words: string; isGood: boolean } | null;
};

export function usePeopleControl(): PeopleControl {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  const [said, setSaid] = useState<PeopleControl['said']>(null);

  function tell(outcome: Outcome, words: string): void {
    const spoken = outcome.ok ? words : sayRefusal(say, outcome.refusal);
    setSaid({ words: spoken, isGood: outcome.ok });
    announce(spoken);
  }

  return {
    said,
    async give({ id, called }, role) {
      tell(await commander.run(setRole, { id, role }), say(`people.done.${role}`, { name: called }));
    },
    async handOver({ id, called }, myId) {
      const theirs = await commander.run(setRole, { id, role: 'facilitator' });
      const outcome = theirs.ok ? await commander.run(setRole, { id: myId, role: 'participant' }) : theirs;
      tell(outcome, say('people.done.handedOver', { name: called }));
    },
    async takeOut({ id, called }) {
      tell(await commander.run(removePerson, { id }), say('people.done.takenOut', { name: called }));
    },
  };
}
