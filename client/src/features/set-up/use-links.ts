/** The link to join, with its words and its code. Asked for once; can be asked for again when the line was down. */
import { useCallback, useEffect, useState } from 'react';
import * as v from 'valibot';
import { askServer } from '../../document/ask-server.ts';
import { useSession } from '../../document/session-context.ts';

const linksSchema = v.object({ join: v.string(), words: v.string(), qr: v.string() });
export type Links = v.InferOutput<typeof linksSchema>;

export type LinksState = { kind: 'loading' } | { kind: 'failed' } | { kind: 'here'; links: Links };

export function useLinks(): { state: LinksState; load: () => void } {
  const { workshopId } = useSession();
  const [state, setState] = useState<LinksState>({ kind: 'loading' });
  const load = useCallback(() => {
    setState({ kind: 'loading' });
    void askServer(`/api/workshops/${workshopId}/links`, linksSchema).then((asked) =>
      setState(asked.ok ? { kind: 'here', links: asked.value } : { kind: 'failed' }),
    );
  }, [workshopId]);
  useEffect(load, [load]);
  return { state, load };
}
