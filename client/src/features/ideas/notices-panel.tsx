/**
 * Tells an author that their idea was hidden, and why, with their words so that nothing is lost. A strip over the page
 * says so wherever they are; it takes no room in the page and no focus, so that nothing moves under their hands (I2).
 */
import { useRef, useState, type ReactNode } from 'react';
import { seeNotice } from '@evenboard/shared/commands/ideas';
import type { Notice as HiddenNotice } from '@evenboard/shared/domain/participant';
import { areaHeadingId } from '../../board/focus-area.ts';
import { useFocusKeeper } from '../../board/focus-keeper.ts';
import { useSession } from '../../document/session-context.ts';
import { useAllPrivate } from '../../document/use-records.ts';
import { useSay } from '../../strings/say-context.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { NoticeDialog } from './notice-dialog.tsx';
import { useFreeEdge } from './use-free-edge.ts';
import { useTelling } from './use-telling.ts';
import '../../ui/field.css';
import './ideas.css';
import './notices-panel.css';

export type NoticeEntry = readonly [id: string, notice: HiddenNotice];

export function NoticesPanel() {
  const say = useSay();
  const announce = useAnnounce();
  const { commander } = useSession();
  // For another time: what is put off is told again when the page is opened next.
  const [putOff, setPutOff] = useState<readonly string[]>([]);
  const unseen = [...useAllPrivate('notices')]
    .filter(([id, { seen }]) => !seen && !putOff.includes(id))
    .sort(([, a], [, b]) => a.at - b.at);
  // What is read stays as it was opened: a notice that comes meanwhile is not put away unread.
  const [open, setOpen] = useState<readonly NoticeEntry[] | null>(null);
  useTelling(unseen.map(([id]) => id));

  function putAway(entries: readonly NoticeEntry[]): void {
    setOpen(null);
    for (const [id] of entries) void commander.run(seeNotice, { id });
  }
  function putAllOff(): void {
    setPutOff([...putOff, ...unseen.map(([id]) => id)]);
    announce(say('idea.noticeLaterSaid'));
  }

  if (unseen.length === 0 && open === null) return null;
  return (
    <Strip entries={open ?? unseen} onRead={() => setOpen(unseen)} onLater={putAllOff}>
      {open !== null && <NoticeDialog entries={open} onOk={() => putAway(open)} onClose={() => setOpen(null)} />}
    </Strip>
  );
}

type StripProps = { entries: readonly NoticeEntry[]; onRead: () => void; onLater: () => void; children: ReactNode };

function Strip({ entries, onRead, onLater, children }: StripProps) {
  const say = useSay();
  const { replica } = useSession();
  const strip = useRef<HTMLDivElement>(null);
  const { edge, offset } = useFreeEdge(strip);
  const areaId = replica.read('places', entries[0]?.[1].ideaId ?? '')?.areaId ?? '';
  const keeper = useFocusKeeper(strip, () => document.getElementById(areaHeadingId(areaId)));
  return (
    <div
      ref={strip}
      role="region"
      aria-label={say('idea.noticeRegion')}
      className={classes('eb-strip', `eb-strip--${edge}`)}
      style={edge === 'bottom' ? { bottom: 8 + offset } : undefined}
      onFocus={keeper.remember}
    >
      <p className="eb-strip__words">{say('idea.noticeStrip', { n: entries.length })}</p>
      <div className="eb-strip__actions">
        <Button onClick={onRead}>{say('idea.noticeRead')}</Button>
        <Button look="quiet" onClick={onLater}>{say('idea.noticeLater')}</Button>
      </div>
      {children}
    </div>
  );
}
