/** The number that stands for me on the list of people while I give no name; null until it is known. */
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { askServer } from '../../document/ask-server.ts';
import { useSession } from '../../document/session-context.ts';

const numberSchema = v.object({ number: v.number() });

export function useMyNumber(): number | null {
  const { workshopId } = useSession();
  const [number, setNumber] = useState<number | null>(null);
  useEffect(() => {
    let isOpen = true;
    void askServer(`/api/workshops/${workshopId}/my-number`, numberSchema).then((asked) => {
      if (isOpen && asked.ok) setNumber(asked.value.number);
    });
    return () => {
      isOpen = false;
    };
  }, [workshopId]);
  return number;
}
