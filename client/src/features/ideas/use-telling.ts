/** Says once, politely, that there is something to read; each notice by its id. */
import { useEffect, useRef } from 'react';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

export function useTelling(ids: readonly string[]): void {
  const say = useSay();
  const announce = useAnnounce();
  const told = useRef<ReadonlySet<string>>(new Set());
  const key = ids.join();
  useEffect(() => {
    const now = key === '' ? [] : key.split(',');
    const fresh = now.filter((id) => !told.current.has(id));
    told.current = new Set([...told.current, ...now]);
    if (fresh.length > 0) announce(say('idea.noticeSaid', { n: fresh.length }));
  }, [key, say, announce]);
}
