/**
 * The facilitator's private link. The server keeps only a hash of it, so the one that opened this tab waits in the tab's
 * own storage, and otherwise a new one is made. To stop those that others may hold makes a new one too.
 */
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { tellServer } from '../../document/ask-server.ts';
import { useSession } from '../../document/session-context.ts';
import { keepLink, readKeptLink } from './kept-link.ts';

const linkSchema = v.object({ url: v.string() });

export type PrivateLink = { url: string | null; isBusy: boolean; hasFailed: boolean; makeNew: () => Promise<boolean>; stopOlder: () => Promise<boolean> };

export function usePrivateLink(): PrivateLink {
  const { workshopId } = useSession();
  const [url, setUrl] = useState(() => readKeptLink(workshopId));
  // The one that opened this tab was kept by the page that let its holder in.
  useEffect(() => {
    if (url !== null) keepLink(workshopId, url);
  }, [workshopId, url]);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function ask(path: 'facilitator-link' | 'stop-links'): Promise<boolean> {
    setBusy(true);
    const made = await tellServer(`/api/workshops/${workshopId}/${path}`, linkSchema);
    setBusy(false);
    setFailed(!made.ok);
    if (made.ok) setUrl(made.value.url);
    return made.ok;
  }

  return { url, isBusy, hasFailed, makeNew: () => ask('facilitator-link'), stopOlder: () => ask('stop-links') };
}
