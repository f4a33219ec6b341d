/**
 * The facilitator's private link. The server keeps only a hash of it, so the one that opened this tab waits in the tab's
 * own storage, and otherwise a new one is made.
 */
import { useState } from 'react';
import * as v from 'valibot';
import { tellServer } from '../../document/ask-server.ts';
import { useSession } from '../../document/session-context.ts';

const linkSchema = v.object({ url: v.string() });

export type PrivateLink = { url: string | null; isBusy: boolean; hasFailed: boolean; makeNew: () => Promise<boolean> };

export function usePrivateLink(): PrivateLink {
  const { workshopId } = useSession();
  const key = `evenboard-private-link-${workshopId}`;
  const [url, setUrl] = useState(() => readKept(key));
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function makeNew(): Promise<boolean> {
    setBusy(true);
    const made = await tellServer(`/api/workshops/${workshopId}/facilitator-link`, linkSchema);
    setBusy(false);
    setFailed(!made.ok);
    if (made.ok) {
      setUrl(made.value.url);
      keep(key, made.value.url);
    }
    return made.ok;
  }

  return { url, isBusy, hasFailed, makeNew };
}

function readKept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, url: string): void {
  try {
    sessionStorage.setItem(key, url);
  } catch {
    // Then it is on the screen and nowhere else, which the words there say.
  }
}
