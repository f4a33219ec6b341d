/** "Somebody is writing", beside an area's count. It names nobody (S6). */
import { useSyncExternalStore } from 'react';
import { useSession } from '../../document/session-context.ts';
import { useSay } from '../../strings/say-context.ts';
import { useMyWriting } from './my-writing.ts';

export function SomebodyWriting({ areaId }: { areaId: string }) {
  const say = useSay();
  const session = useSession();
  const mine = useMyWriting();
  const isMine = useSyncExternalStore(mine.listen, () => mine.isMine(areaId));
  const isWriting = useSyncExternalStore(session.listen, () => session.present.isWriting(areaId));
  return isWriting && !isMine ? <span className="eb-collect__writing">{say('collect.somebodyWriting')}</span> : null;
}
