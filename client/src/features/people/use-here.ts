/** Which people have a screen open now, asked for while this page is open; null where that is not known. */
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { askServer } from '../../document/ask-server.ts';
import { useSession } from '../../document/session-context.ts';
import { useRoomStatus } from '../../document/use-records.ts';

const ASK_EVERY_MS = 15_000;
const hereSchema = v.object({ people: v.array(v.string()) });

export function useHere(): ReadonlySet<string> | null {
  const { workshopId } = useSession();
  const { here: count } = useRoomStatus();
  const [here, setHere] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let isOver = false;
    async function look(): Promise<void> {
      const asked = await askServer(`/api/workshops/${workshopId}/here`, hereSchema);
      if (!isOver) setHere(asked.ok ? new Set(asked.value.people) : null);
    }
    void look();
    const timer = setInterval(() => void look(), ASK_EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [workshopId, count]);
  return here;
}
