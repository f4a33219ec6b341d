/** Tells the room that somebody is writing in an area, without a name, until I pause. */
import { useEffect, useMemo, useRef } from 'react';
import { useSession } from '../../document/session-context.ts';
import { useMyWriting } from './my-writing.ts';

const PAUSE_MS = 4000;

export type SayingThatIWrite = { typed: () => void; stopped: () => void };

export function useSayingThatIWrite(areaId: string): SayingThatIWrite {
  const session = useSession();
  const mine = useMyWriting();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saying = useMemo(() => {
    function stopped(): void {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      mine.end(areaId);
      session.sayWriting(null);
    }
    function typed(): void {
      if (timer.current === undefined) {
        mine.begin(areaId);
        session.sayWriting(areaId);
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(stopped, PAUSE_MS);
    }
    return { typed, stopped };
  }, [session, mine, areaId]);
  useEffect(() => saying.stopped, [saying]);
  return saying;
}
