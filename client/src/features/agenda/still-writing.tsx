/** How many are in the middle of an idea, for whoever is about to close the step. It names nobody (S6). */
import { useSyncExternalStore } from 'react';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';

export function StillWriting() {
  const say = useSay();
  const { listen, present } = useSession();
  const count = useSyncExternalStore(listen, present.countWriting);
  return count === 0 ? null : <p className="eb-run__writing">{say('agenda.stillWriting', { n: count })}</p>;
}
